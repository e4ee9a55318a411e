import { MANIFEST_ENTRY, SIGNATURE_ENTRY } from './entry-names.ts';

/** The commands of LEGGIMI.txt, which a test runs as they are printed. */
export const CHECK_COMMANDS = {
  unpack: 'unzip piano.asice -d piano',
  certificate: `openssl pkcs7 -inform DER -in ${SIGNATURE_ENTRY} -print_certs -out certificato.pem`,
  fingerprint: 'openssl x509 -in certificato.pem -noout -subject -fingerprint -sha256',
  signature: `openssl cms -verify -cades -binary -inform DER -in ${SIGNATURE_ENTRY} -content ${MANIFEST_ENTRY} -CAfile certificato.pem -purpose any -no_check_time -out verificato.xml`,
  digest: 'openssl dgst -sha256 -binary plan.json | openssl base64',
} as const;

/** LEGGIMI.txt of a bundle: what it is, and how to check it with tools that are not this program. */
export function leggimi(title: string): string {
  const { unpack, certificate, fingerprint, signature, digest } = CHECK_COMMANDS;
  return `${title}

Questo file è un contenitore firmato (ASiC-E con firma CAdES): un archivio ZIP che si apre con
qualsiasi programma per gli ZIP e che non può essere modificato senza che ce ne si accorga.

  piano.pdf     il piano come si stampa e si legge
  plan.json     gli stessi dati, da importare nel programma PIAO Desk
  allegati/     gli allegati, se ce ne sono
  stampa.json   che cosa ha stampato il PDF, e l’impronta dei dati
  META-INF/     l’elenco dei file con le loro impronte SHA-256 (ASiCManifest001.xml) e la firma
                di quell’elenco (signature001.p7s)

Come controllarlo senza il programma

1. Aprire l’archivio (qui si chiama piano.asice) ed entrare nella cartella:

    ${unpack}
    cd piano

2. Estrarre il certificato di chi ha firmato e leggerne l’impronta, da confrontare con quella
   comunicata dall’ufficio per un’altra via (per esempio al telefono):

    ${certificate}
    ${fingerprint}

3. Controllare la firma dell’elenco dei file:

    ${signature}

4. Controllare che ogni file sia quello dell’elenco: l’impronta stampata deve essere uguale al
   valore di DigestValue in ${MANIFEST_ENTRY}:

    ${digest}

La firma prova che il contenuto è integro e che chi ha firmato possiede la chiave di quel
certificato. Chi sia, lo dice soltanto il confronto dell’impronta; la revoca del certificato non è
controllata.
`;
}
