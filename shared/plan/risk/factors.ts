import type { Anomaly, RiskFactor } from '../../calculators/risk.ts';

interface Words {
  readonly label: string;
  readonly description: string;
}

/** Names and descriptions, in our own words, of the 13 factors of ANCI's method (allegato 4); the sums are in `shared/calculators`. */
export const riskFactorWords: Readonly<Record<RiskFactor, Words>> = {
  interference: {
    label: 'Interferenze',
    description:
      'Chi indirizza e chi gestisce si sovrappongono: pressioni sugli uffici, o inerzia di fronte agli indirizzi.',
  },
  managementGaps: {
    label: 'Carenze gestionali',
    description:
      'Chi gestisce non programma: fabbisogni non analizzati, urgenze abituali, prassi non condivise.',
  },
  operationalGaps: {
    label: 'Carenze operative',
    description: 'Chi esegue non ha competenze adeguate o non percepisce il rischio.',
  },
  organisationalGaps: {
    label: 'Carenze organizzative',
    description: 'Poteri, responsabilità e compiti non sono definiti con chiarezza o non sono separati.',
  },
  controlGaps: {
    label: 'Carenza di controllo',
    description: 'Mancano controlli adeguati su indirizzo, gestione ed esecuzione.',
  },
  counterparties: {
    label: 'Controparti e relazioni',
    description: 'Soggetti esterni, pubblici o privati, possono influire sulle scelte.',
  },
  information: {
    label: 'Informazioni',
    description: 'Chi interviene viene a conoscenza di dati da cui si può trarre un vantaggio.',
  },
  interests: {
    label: 'Interessi',
    description: 'Il processo può favorire o danneggiare in modo rilevante interessi privati.',
  },
  opacity: {
    label: 'Opacità',
    description: 'Le scelte non sono documentate e motivate a sufficienza.',
  },
  rules: { label: 'Regole', description: 'Norme, regolamenti o procedure di riferimento sono poco chiari.' },
  economicRelevance: {
    label: 'Rilevanza economica',
    description: 'Al processo sono destinate risorse finanziarie ingenti.',
  },
  internalMonopoly: {
    label: 'Monopolio interno',
    description: 'Nel processo intervengono sempre le stesse persone dell’organizzazione.',
  },
  discretion: {
    label: 'Discrezionalità',
    description: 'Il margine di scelta è ampio, anche sui criteri con cui si sceglie.',
  },
};

/** The same for its 8 anomalies. */
export const anomalyWords: Readonly<Record<Anomaly, Words>> = {
  arbitrariness: {
    label: 'Arbitrarietà',
    description: 'Le scelte appaiono arbitrarie rispetto agli obiettivi del processo.',
  },
  iterations: {
    label: 'Iterazioni',
    description: 'Il processo è frazionato o ripetuto in modo anomalo rispetto a processi simili.',
  },
  externalMonopoly: {
    label: 'Monopolio esterno',
    description: 'Ne traggono vantaggio sempre gli stessi soggetti esterni all’organizzazione.',
  },
  nearMiss: {
    label: 'Near miss',
    description: 'Si sono avuti sanzioni disciplinari, assenteismo o violazioni del codice di comportamento.',
  },
  pastOffences: {
    label: 'Reati pregressi',
    description: 'Si sono già verificati casi di corruzione o di abuso.',
  },
  complaints: { label: 'Reclami', description: 'Contenziosi, ricorsi o lamentele sono numerosi.' },
  timing: {
    label: 'Tempistiche',
    description: 'I tempi di avvio, svolgimento o conclusione si scostano da quelli medi.',
  },
  variability: {
    label: 'Variabilità',
    description: 'L’esito viene modificato dopo la conclusione: annullamenti, revoche, rettifiche, varianti.',
  },
};
