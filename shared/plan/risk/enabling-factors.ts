/** The enabling factors of PNA 2019 allegato 1: what in a context makes corruption easier. */
export const enablingFactors = [
  'noControls',
  'noTransparency',
  'complexRules',
  'longTenure',
  'lowResponsibility',
  'lowCompetence',
  'weakLegality',
  'mixedPolitics',
] as const;

export type EnablingFactor = (typeof enablingFactors)[number];

export const enablingFactorWords: Readonly<
  Record<EnablingFactor, { readonly label: string; readonly description: string }>
> = {
  noControls: {
    label: 'Assenza di misure o di controlli',
    description: 'Per il processo non sono previsti, o non sono attuati, strumenti di controllo.',
  },
  noTransparency: {
    label: 'Mancanza di trasparenza',
    description: 'Chi è fuori dal processo non vede che cosa si decide né perché.',
  },
  complexRules: {
    label: 'Eccesso di regole o scarsa chiarezza',
    description: 'Le norme sono troppe, complesse o poco chiare.',
  },
  longTenure: {
    label: 'Esercizio prolungato ed esclusivo',
    description: 'Il processo è da lungo tempo nelle mani di uno solo o di pochi.',
  },
  lowResponsibility: {
    label: 'Scarsa responsabilizzazione interna',
    description: 'Chi opera non risponde davvero di ciò che decide.',
  },
  lowCompetence: {
    label: 'Inadeguatezza delle competenze',
    description: 'Il personale addetto manca o non ha la preparazione che serve.',
  },
  weakLegality: {
    label: 'Inadeguata cultura della legalità',
    description: 'I valori del codice di comportamento non sono diffusi o non sono seguiti.',
  },
  mixedPolitics: {
    label: 'Mancata separazione tra politica e gestione',
    description: 'Gli organi di indirizzo intervengono nelle scelte di gestione, o viceversa.',
  },
};
