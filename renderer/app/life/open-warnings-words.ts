import { counted } from '../../../shared/labels/counted.ts';

/** "Avvisi aperti: 12. In 3 manca un contenuto obbligatorio." */
export function openWarningsTitle(missing: number, others: number): string {
  const all = missing + others;
  const open = `${all} ${counted(all, ['avviso aperto', 'avvisi aperti'])}`;
  if (missing === 0) return open;
  if (others === 0) return `${open}: manca un contenuto obbligatorio`;
  return `${open}: in ${missing} manca un contenuto obbligatorio`;
}

export function freezeAnywayWords(missing: number): string {
  return `Congelare comunque, pur mancando ${missing} ${counted(missing, ['contenuto obbligatorio', 'contenuti obbligatori'])}`;
}
