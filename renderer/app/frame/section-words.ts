/** "sezione 2.2"; "Premessa" has no number to be called by. */
export function sectionWords(section: string): string {
  return section === 'premise' ? 'Premessa' : `sezione ${section}`;
}
