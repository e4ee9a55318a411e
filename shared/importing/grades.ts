import { fold, sentenceCase } from './wording.ts';

/** The areas of the CCNL Funzioni Locali 16.11.2022, with the short forms of tables. */
const grades: readonly (readonly [RegExp, string])[] = [
  [/dirigen/, 'Dirigenziale'],
  [/funz/, 'Funzionari e E.Q.'],
  [/oper\w* esp/, 'Operatori esperti'],
  [/istrut/, 'Istruttori'],
  [/^operator/, 'Operatori'],
  [/segretari/, 'Segretario'],
];

/** "Funzion. E-Q" → "Funzionari e E.Q.", "(Operat. Esperti)" → "Operatori esperti"; categories A–D stay as printed. */
export function gradeName(text: string): string {
  const folded = fold(text);
  const known = grades.find(([words]) => words.test(folded));
  return known?.[1] ?? sentenceCase(text.replaceAll(/[()]/g, '').trim());
}
