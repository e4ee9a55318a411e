import { counted } from '../../../shared/labels/counted.ts';

/** "12 avvisi aperti: mancano 3 contenuti obbligatori". */
export function openWarningsTitle(missing: number, others: number): string {
  const open = counted(missing + others, 'avviso aperto', 'avvisi aperti');
  if (missing === 0) return open;
  const verb = missing === 1 ? 'manca' : 'mancano';
  return `${open}: ${verb} ${missingContents(missing)}`;
}

export function freezeAnywayWords(missing: number): string {
  return `Congelare comunque, pur mancando ${missingContents(missing)}`;
}

function missingContents(count: number): string {
  return counted(count, 'contenuto obbligatorio', 'contenuti obbligatori');
}
