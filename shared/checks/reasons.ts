/**
 * Why what a check finds matters: the norm that asks for it, or what goes wrong without it. By code; an area alone
 * (`capacity`) answers for those of its codes that have no words of their own.
 */
const reasons: Readonly<Record<string, string>> = {
  plan: 'Il PIAO copre un triennio e si aggiorna ogni anno (art. 6 c. 1 DL 80/2021).',
  'plan.kind-not-allowed':
    'Il piano semplificato è ammesso soltanto fino a 50 dipendenti (art. 6 c. 6 DL 80/2021; art. 6 DM 132/2022).',
  'plan.kind-at-limit':
    'Il piano ordinario è di chi ha «più di cinquanta dipendenti», quello semplificato di chi ne ha «meno di cinquanta»: di 50 esatti nessuno dice (art. 6 DL 80/2021; art. 6 DM 132/2022).',
  section: 'Il Piano-tipo fissa i contenuti di ogni sezione (DM 30.6.2022 n. 132 e suo allegato).',
  objectives:
    'Senza obiettivi adottati non si eroga la retribuzione di risultato e non si assume (art. 10 c. 5 D.lgs. 150/2009).',
  'risk-events':
    'Identificazione e valutazione dei rischi sono un contenuto obbligatorio del piano (art. 1 c. 9 L. 190/2012).',
  attachment: 'L’impronta prova che il file unito al piano è proprio quello approvato.',
  text: 'Un rimando a una norma abrogata rende incerta la regola applicata e segnala un testo ripreso senza aggiornarlo.',
  administration: 'La scheda anagrafica identifica chi adotta il piano (Piano-tipo, sezione 1; DM 132/2022).',
  'administration.prevention-officer-missing':
    'L’organo di indirizzo individua il RPCT (art. 1 c. 7 L. 190/2012), che predispone la sottosezione rischi corruttivi e trasparenza.',
  'administration.tax-code-malformed':
    'Con il codice fiscale l’ente è riconosciuto dal portale nazionale; la cifra di controllo scopre gli errori di battitura.',
  'administration.vat-number-malformed':
    'La cifra di controllo scopre gli errori di battitura (DM 23.12.1976).',
  'administration.certified-email-malformed':
    'La PEC è il domicilio digitale dell’ente, pubblico nell’Indice IPA (art. 6-ter D.lgs. 82/2005).',
  'administration.certified-email-missing':
    'La PEC è il domicilio digitale dell’ente, pubblico nell’Indice IPA (art. 6-ter D.lgs. 82/2005).',
  'administration.ipa-code-malformed':
    'Il codice IPA identifica l’ente nell’Indice dei domicili digitali (art. 6-ter D.lgs. 82/2005).',
  'administration.ipa-code-missing':
    'Il codice IPA identifica l’ente nell’Indice dei domicili digitali (art. 6-ter D.lgs. 82/2005).',
  'administration.inhabitants-missing':
    'La fascia demografica decide i valori soglia della spesa di personale (artt. 3 e 4 DM 17.3.2020).',
  'administration.employees-missing':
    'Il numero dei dipendenti decide tra piano ordinario e semplificato (art. 6 DL 80/2021).',
  staff:
    'Organizzazione e consistenza descrivono lo stesso personale alla stessa data (art. 4 c. 1 DM 132/2022).',
  objective:
    'Gli obiettivi devono essere specifici, misurabili e riferiti a un tempo determinato (art. 5 c. 2 D.lgs. 150/2009).',
  'objective.type-missing':
    'Semplificazione, digitalizzazione, accessibilità e pari opportunità sono contenuti minimi: la tipologia li rende riconoscibili (art. 3 c. 1 lett. b DM 132/2022).',
  'objective.managers-missing':
    'Il dirigente è valutato sugli obiettivi a lui assegnati (art. 9 c. 1 D.lgs. 150/2009).',
  'objective.number-repeated':
    'Struttura e numero sono il modo in cui atti e rendiconti richiamano un obiettivo: devono indicarne uno solo.',
  'risk-event':
    'Ogni evento rischioso va stimato con un metodo dichiarato e un giudizio motivato (PNA 2019, allegato 1).',
  'risk-event.measures-missing':
    'A ogni rischio corrisponde almeno una misura (art. 1 c. 5 lett. a L. 190/2012; PNA 2019, allegato 1).',
  'risk-method': 'Il metodo di valutazione del rischio va dichiarato nel piano (PNA 2019, allegato 1).',
  'risk-area':
    'Le misure si progettano sui rischi che devono ridurre (art. 3 c. 1 lett. c DM 132/2022; PNA 2019, allegato 1).',
  confirmation:
    'Fino a 50 dipendenti la sottosezione 2.3 si conferma nel triennio con un atto motivato, salvo i quattro casi che ne impongono l’aggiornamento (art. 6 c. 2 DM 132/2022; Aggiornamento 2024 al PNA 2022).',
  measure:
    'Ogni misura indica fasi, tempi, responsabili e indicatori, altrimenti non si può verificare (PNA 2019, allegato 1).',
  prevention:
    'Sono contenuti della sottosezione rischi corruttivi e trasparenza (art. 3 c. 1 lett. c DM 132/2022).',
  'transparency-duty':
    'Il piano indica i responsabili della trasmissione e della pubblicazione dei dati (art. 10 c. 1 D.lgs. 33/2013).',
  transparency:
    'Il piano indica i responsabili della trasmissione e della pubblicazione dei dati (art. 10 c. 1 D.lgs. 33/2013).',
  training:
    'La formazione sui temi dell’etica e della legalità è una misura generale (art. 1 c. 8 L. 190/2012).',
  'contract-rate':
    'Il costo delle assunzioni si fonda sulle voci del contratto collettivo in vigore, con la loro fonte (CCNL Funzioni locali).',
  'grade-cost':
    'Il limite di spesa del personale è al lordo dell’IRAP (art. 1 c. 557 L. 296/2006): senza, l’effetto delle assunzioni non è noto.',
  hire: 'Il piano dei fabbisogni programma le assunzioni per anno, profilo e struttura (art. 6 D.lgs. 165/2001; art. 4 c. 1 lett. c DM 132/2022).',
  leaver:
    'Le cessazioni dicono quanto personale e quanta spesa si liberano (art. 4 c. 1 lett. c DM 132/2022).',
  'hire.objective-missing':
    'Il piano dei fabbisogni si attua con procedure che un obiettivo di performance misura (art. 5 c. 2 D.lgs. 150/2009).',
  headcount:
    'La consistenza di personale al 31 dicembre è la base del piano dei fabbisogni (art. 4 c. 1 lett. c DM 132/2022).',
  capacity:
    'La sostenibilità finanziaria è un presupposto delle assunzioni (art. 33 c. 2 DL 34/2019; DM 17.3.2020).',
  'capacity.ceiling-exceeded':
    'Chi supera il limite di spesa non può assumere (art. 1 c. 557-ter L. 296/2006).',
  'capacity.turn-over-exceeded':
    'Oltre il valore di rientro le assunzioni sono limitate a una quota delle cessazioni (art. 33 c. 2 DL 34/2019; art. 6 DM 17.3.2020).',
  'capacity.limit-disagrees':
    'Il limite è la spesa media del triennio 2011-2013 (art. 1 c. 557-quater L. 296/2006).',
  'capacity.flexible-exceeded':
    'La spesa per lavoro flessibile ha un limite proprio (art. 9 c. 28 DL 78/2010).',
  'capacity.progressions-exceeded':
    'Le progressioni in deroga hanno risorse limitate (art. 13 c. 8 CCNL 16.11.2022).',
  'capacity.auditors-opinion-missing':
    'L’organo di revisione accerta il rispetto della riduzione della spesa (art. 19 c. 8 L. 448/2001) e assevera l’equilibrio pluriennale (art. 33 c. 2 DL 34/2019).',
  'capacity.auditors-opinion-file-missing':
    'Il verbale dei revisori accompagna il piano dei fabbisogni: allegato, entra nel fascicolo con la sua impronta (art. 19 c. 8 L. 448/2001).',
  process:
    'La mappatura dei processi e la valutazione dei loro rischi sono la base delle misure (art. 3 c. 1 lett. c DM 132/2022; PNA 2019, allegato 1).',
  monitoring: 'Il piano indica come, da chi e quando è monitorato (art. 5 DM 132/2022).',
};

/** One Italian sentence; null for a code whose area is not known. */
export function reasonOf(code: string): string | null {
  return reasons[code] ?? reasons[code.slice(0, code.indexOf('.'))] ?? null;
}
