import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Digest } from '../../components/attachments/digest.tsx';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { HomeCard } from '../home/home-card.tsx';
import classes from '../life/life.module.css';
import { longDay } from '../life/life-words.ts';
import { ExpiryNote } from './expiry-note.tsx';
import { IdentityDialog } from './identity-dialog.tsx';
import { NoKeychain } from './no-keychain.tsx';
import { type Identity, useIdentity } from './use-identity.ts';

/** Who signs for the office, until when, and what to keep in a safe place. */
export function IdentityCard() {
  const office = useIdentity();
  const [dialog, setDialog] = useState(false);
  const there = office.state === 'there' ? office.identity : null;
  return (
    <HomeCard title="Identità di firma dell’ufficio">
      <Stack gap="sm">
        {office.state === 'failed' && <Text c="red">{office.message}</Text>}
        {office.state === 'none' && (
          <Text size="sm">
            L’ufficio non ha ancora un’identità di firma: serve per congelare la proposta e per esportare un
            fascicolo firmato.
          </Text>
        )}
        {there !== null && <Facts identity={there} />}
        {there !== null && <ExpiryNote identity={there} />}
        {there !== null && office.canRemember === false && <NoKeychain />}
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setDialog(true)}>
            {there === null ? 'Crea o importa…' : 'Sostituisci…'}
          </Button>
          {there !== null && (
            <>
              <Button variant="default" size="xs" onClick={() => void save(api.identities.saveRecoveryCopy)}>
                Salva una copia di recupero…
              </Button>
              <Button variant="default" size="xs" onClick={() => void save(api.identities.saveCertificate)}>
                Salva il certificato…
              </Button>
            </>
          )}
          {office.state === 'there' && office.memory.remembered && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                api.identities.forget().then(office.refresh, showError);
              }}
            >
              Dimentica la passphrase
            </Button>
          )}
        </Group>
      </Stack>
      {dialog && (
        <IdentityDialog
          replaces={there !== null}
          onClose={() => setDialog(false)}
          onMade={() => {
            setDialog(false);
            office.refresh();
          }}
        />
      )}
    </HomeCard>
  );
}

function Facts({ identity }: { readonly identity: Identity }) {
  const { name, keyType, issuer, validTo, fingerprint } = identity;
  return (
    <>
      <dl className={classes.facts}>
        <dt>Nome</dt>
        <dd>{name}</dd>
        <dt>Certificato</dt>
        <dd>
          {keyType === 'ecdsa' ? 'ECDSA P-256' : 'RSA'},{' '}
          {issuer === null ? 'autofirmato' : `rilasciato da ${issuer}`}
        </dd>
        <dt>Scade il</dt>
        <dd>{longDay(validTo)}</dd>
      </dl>
      <Digest sha256={fingerprint} name="certificato dell’ufficio" />
      <p className={classes.small}>
        È l’impronta da dettare a chi riceve i fascicoli, perché la confronti e si fidi del certificato.
      </p>
    </>
  );
}

async function save(ask: () => Promise<{ readonly file: string | null }>): Promise<void> {
  try {
    const { file } = await ask();
    if (file !== null) useNotices.getState().show({ tone: 'done', text: `Scritto il file ${file}.` });
  } catch (error) {
    showError(error);
  }
}
