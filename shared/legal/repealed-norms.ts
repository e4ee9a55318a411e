/** A norm that plans still quote although it is no longer in force. */
export interface RepealedNorm {
  readonly name: string;
  readonly pattern: RegExp;
  readonly replacedBy: string;
  readonly source: string;
}

const decree = String.raw`d\.?\s?lgs\.?(?:\s*n\.?)?\s*`;

/** Kept short on purpose: only norms met in published plans and certain to be repealed. */
export const repealedNorms: readonly RepealedNorm[] = [
  {
    name: 'D.lgs. 163/2006',
    pattern: new RegExp(`${decree}163\\s*(?:/|del\\s)\\s*(?:2006|06)`, 'i'),
    replacedBy: 'D.lgs. 36/2023',
    source: 'D.lgs. 50/2016, art. 217',
  },
  {
    name: 'D.lgs. 50/2016',
    pattern: new RegExp(`${decree}50\\s*(?:/|del\\s)\\s*(?:2016|16)\\b`, 'i'),
    replacedBy: 'D.lgs. 36/2023',
    source: 'D.lgs. 36/2023, art. 226',
  },
  {
    name: 'art. 118 del Codice dei contratti (D.lgs. 163/2006, subappalto)',
    pattern: /art\.?\s*118\s+(?:del\s+)?(?:d\.?\s?lgs\.?\s*163|codice\s+(?:dei\s+)?contratti)/i,
    replacedBy: 'art. 119 D.lgs. 36/2023',
    source: 'D.lgs. 50/2016, art. 217; D.lgs. 36/2023, art. 226',
  },
  {
    name: 'art. 54-bis D.lgs. 165/2001',
    pattern: new RegExp(`art\\.?\\s*54[\\s-]*bis\\s+(?:del\\s+)?${decree}(?:n\\.?\\s*)?165`, 'i'),
    replacedBy: 'D.lgs. 24/2023',
    source: 'D.lgs. 24/2023, art. 23',
  },
];

/** The repealed norms that a text quotes. */
export function repealedNormsIn(text: string): readonly RepealedNorm[] {
  return repealedNorms.filter(({ pattern }) => pattern.test(text));
}
