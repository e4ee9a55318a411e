/**
 * What the titles of the Piano-tipo (DM 132/2022) begin with, whoever prints them and however they number them.
 * Order matters: the first that fits is taken.
 */
const titles: readonly (readonly [key: string, begins: RegExp])[] = [
  ['1', /^scheda anagrafica/],
  ['2', /^valore pubblico(?: ?,| e| -)? ?performance/],
  ['3', /^organizzazione e capitale umano/],
  ['2.1', /^valore pubblico/],
  ['2.2', /^(?:piano (?:della |delle )?)?performance/],
  ['2.3', /^(?:rischi corruttivi|anticorruzione|prevenzione della corruzione|rischio corruttivo)/],
  ['3.1', /^struttura organizzativa/],
  ['3.2', /^(?:organizzazione del |il )?lavoro agile/],
  ['3.3.1', /^(?:rappresentazione della )?consistenza (?:di|del) personale/],
  ['3.3.2', /^programmazione strategica/],
  ['3.3.3', /^(?:obiettivi (?:di|per la) )?trasformazione dell ?'?allocazione/],
  ['3.3.4', /^strategi[ae] di copertura/],
  ['3.3.5', /^(?:piano (?:della |di )?|strategi[ae] di )?formazione(?: del personale)?$/],
  ['3.3.5', /^formazione del personale/],
  ['3.3', /^piano (?:triennale )?de[il] fabbisogn[oi]/],
  ['4', /^(?:il )?monitoraggio/],
];

/** The section of the Piano-tipo that a heading names, null when it names none. `title` in lower case. */
export function sectionNamed(title: string): string | null {
  return titles.find(([, begins]) => begins.test(title))?.[0] ?? null;
}

/** What the titles of annexes speak of, wherever a plan prints them. */
const annexes: readonly (readonly [key: string, speaks: RegExp])[] = [
  ['3.2', /lavoro agile/],
  ['3.3.5', /formazione/],
  ['3.3', /dotazione organica|consistenza|fabbisogn|assunzion|capacità assunzionale/],
  ['3.1', /organigramma|funzionigramma|struttura organizzativa/],
  ['2.3', /risch|corruzion|misur[ae]|trasparenza|obblighi di pubblicazione|mappatura|process/],
  ['2.2', /performance|obiettivi|schede obiettivo|\bpeg\b|\bpdo\b/],
  ['2.1', /valore pubblico/],
  ['4', /monitoraggio/],
];

/** The section that an annex belongs to, null when its title does not tell. `title` in lower case. */
export function sectionOfAnnex(title: string): string | null {
  return annexes.find(([, speaks]) => speaks.test(title))?.[0] ?? null;
}
