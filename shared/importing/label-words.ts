/** The fields of an objective's sheet, with the words by which plans call them. */
export type SheetField =
  | 'title'
  | 'type'
  | 'strategic'
  | 'description'
  | 'managers'
  | 'beneficiaries'
  | 'unitsInvolved'
  | 'deadline'
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'source';

const names: readonly (readonly [SheetField, string])[] = [
  [
    'title',
    "titolo(?: (?:dell['’])?obiettivo)?|denominazione(?: (?:dell['’])?obiettivo)?|obiettivo (?:operativo|gestionale|esecutivo|di performance)",
  ],
  ['type', "tipo(?:logia)?(?: (?:di|dell[’'])? ?obiettivo)?"],
  ['strategic', 'obiettivo strategico(?: di direzione)?|strategico(?: di direzione)?|rilevanza strategica'],
  [
    'description',
    "descrizione(?: (?:sintetica|estesa))?(?: (?:dell['’])?obiettivo)?|cosa (?:vogliamo|si vuole|prevediamo)[^:]{0,60}",
  ],
  [
    'managers',
    "(?:dirigente|responsabile|responsabili|dirigenti|direttore|e\\.?q\\.?)(?: (?:responsabil[ei]|referente|di riferimento|dell['’](?:obiettivo|area)|del (?:servizio|settore|risultato|procedimento)|e\\.?q\\.?))*|chi risponde[^:]{0,60}|assegnat[oa]ri[oa]?",
  ],
  [
    'beneficiaries',
    "destinatari(?: (?:dell['’]obiettivo|interni|esterni|e stakeholders?))*|stakeholders?(?: [^:]{0,40})?|beneficiari|a chi è rivolto",
  ],
  [
    'unitsInvolved',
    'unità organizzativ[ea](?: (?:coinvolt[ea]|contributric[ei]))?(?: ?[–/-] ?altri soggetti(?: coinvolti)?)?|(?:altri )?(?:soggetti|servizi|uffici|settori|strutture) coinvolt[ie]|chi contribuisce[^:]{0,60}|unità coinvolte',
  ],
  [
    'deadline',
    'entro quando[^:]{0,70}|scadenza(?: [^:]{0,30})?|termin[ei](?: (?:previsto|di [^:]{0,30}|entro [^:]{0,30}))?|temp(?:i|istica)(?: (?:di|previst)[^:]{0,30})?',
  ],
  [
    'indicator',
    'misurator[ei](?: [^:]{0,60})?|indicator[ei](?: [^:]{0,60})?|come (?:si misura|misuriamo|viene misurato)[^:]{0,60}',
  ],
  [
    'baseline',
    'da dove (?:si parte|partiamo)|baseline|valore (?:di partenza|iniziale|base)|situazione (?:di partenza|iniziale)',
  ],
  [
    'target',
    'traguard[oi](?: attes[oi])?|target(?: (?:attes[oi]|finale|(?:anno )?\\d{4}))?|valor[ei] attes[oi]|risultat[oi] attes[oi]|qual è il traguardo[^:]{0,30}',
  ],
  [
    'source',
    'font[ei](?: (?:per|dei?|di)[^:]{0,60})?|dove (?:sono|si possono|è possibile) verificar[^:]{0,60}|verifica dei dati',
  ],
];

// One pattern per field, tried on the first words of a line only: no line is read more than once for each.
export const labelPatterns = names.map(([field, label]) => ({
  field,
  letter: new RegExp(
    `^(?:[a-zA-Z]\\s?[).]{1,2}\\s*)(?:${label})(?:\\s*\\([^)]{0,40}\\))?\\s*(?:[:.]|[–-](?=\\s)|$)\\s*`,
    'iu',
  ),
  bare: new RegExp(`^(?:${label})(?:\\s*\\([^)]{0,40}\\)\\s*[:.]|\\s*:|\\s*$)\\s*`, 'iu'),
  cell: new RegExp(`^(?:[a-zA-Z]\\s?[).]{1,2}\\s*)?(?:${label})(?:\\s*\\([^)]{0,40}\\))?\\s*:?$`, 'iu'),
}));
/** Whether a line is the label of a field and nothing else: its value stands on the next. */
export function isLabelAlone(text: string): boolean {
  return labelPatterns.some(({ cell }) => cell.test(text));
}
