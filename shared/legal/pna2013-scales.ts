import type { Pna2013Index } from '../calculators/pna2013.ts';

/** One index of PNA 2013 allegato 5 with the answers that its scale gives, in our own words. */
export interface IndexScale {
  readonly label: string;
  readonly question: string;
  /** Whether the values were read in a copy of the allegato; any value from 0 to 5 may be given where they were not. */
  readonly verified: boolean;
  readonly answers: readonly { readonly value: number; readonly words: string }[];
}

/** Where the verified scales were read, as the window says it. */
export const pna2013Source = 'PNA 2013, allegato 5 (tabella di valutazione del rischio)';

function scale(
  label: string,
  question: string,
  verified: boolean,
  ...answers: readonly (readonly [number, string])[]
): IndexScale {
  return { label, question, verified, answers: answers.map(([value, words]) => ({ value, words })) };
}

export const pna2013Scales: Readonly<Record<Pna2013Index, IndexScale>> = {
  discretion: scale(
    'Discrezionalità',
    'Quanto è vincolato il processo?',
    true,
    [1, 'del tutto vincolato'],
    [2, 'vincolato in parte dalla legge e da atti amministrativi'],
    [3, 'vincolato in parte dalla sola legge'],
    [4, 'vincolato in parte dai soli atti amministrativi'],
    [5, 'altamente discrezionale'],
  ),
  externalRelevance: scale(
    'Rilevanza esterna',
    'A chi sono diretti gli effetti?',
    true,
    [2, 'a un ufficio interno'],
    [5, 'a utenti esterni'],
  ),
  complexity: scale(
    'Complessità del processo',
    'Quante amministrazioni intervengono?',
    false,
    [1, 'una sola'],
    [3, 'più di tre'],
    [5, 'più di cinque'],
  ),
  economicValue: scale(
    'Valore economico',
    'Quale vantaggio attribuisce a soggetti esterni?',
    false,
    [1, 'rilevanza solo interna'],
    [3, 'vantaggi non particolarmente rilevanti'],
    [5, 'vantaggi considerevoli'],
  ),
  divisibility: scale(
    'Frazionabilità del processo',
    'Il risultato si raggiunge anche con più operazioni di valore ridotto?',
    false,
    [1, 'no'],
    [5, 'sì'],
  ),
  controls: scale(
    'Controlli',
    'Quanto i controlli in uso neutralizzano il rischio?',
    true,
    [1, 'lo neutralizzano'],
    [2, 'sono molto efficaci'],
    [3, 'per circa la metà'],
    [4, 'in minima parte'],
    [5, 'il rischio rimane indifferente'],
  ),
  organisational: scale(
    'Impatto organizzativo',
    'Quanta parte del personale dell’ufficio è impiegata nel processo?',
    true,
    [1, 'fino al 20%'],
    [2, 'fino al 40%'],
    [3, 'fino al 60%'],
    [4, 'fino all’80%'],
    [5, 'fino al 100%'],
  ),
  economic: scale(
    'Impatto economico',
    'Negli ultimi cinque anni vi sono state condanne o risarcimenti per fatti simili?',
    true,
    [1, 'no'],
    [5, 'sì'],
  ),
  reputational: scale(
    'Impatto reputazionale',
    'Negli ultimi cinque anni la stampa si è occupata di fatti simili?',
    false,
    [0, 'no'],
    [1, 'non se ne ha memoria'],
    [2, 'sulla stampa locale'],
    [3, 'sulla stampa nazionale'],
    [4, 'sulla stampa locale e nazionale'],
    [5, 'anche sulla stampa internazionale'],
  ),
  hierarchical: scale(
    'Impatto organizzativo, economico e sull’immagine',
    'A quale livello si colloca il rischio?',
    false,
    [1, 'addetto'],
    [2, 'collaboratore o funzionario'],
    [3, 'dirigente di ufficio non generale o posizione organizzativa'],
    [4, 'dirigente di ufficio generale'],
    [5, 'capo dipartimento o segretario generale'],
  ),
};

/** The words of PNA 2013 for the values of P and I (a mean takes those of the nearest whole, halves up). */
export const probabilityWords = [
  'nessuna probabilità',
  'improbabile',
  'poco probabile',
  'probabile',
  'molto probabile',
  'altamente probabile',
] as const;

export const impactWords = ['nessun impatto', 'marginale', 'minore', 'soglia', 'serio', 'superiore'] as const;
