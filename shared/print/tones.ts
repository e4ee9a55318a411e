/** How the step of a level is shown beside its word, lowest first: colour is never the only sign. Hex without "#". */
export type Tone = { readonly sign: string; readonly ink: string; readonly fill: string };

const tones: readonly Tone[] = [
  { sign: '▼', ink: '1f5c2e', fill: 'e7f3e9' },
  { sign: '◆', ink: '7a4b00', fill: 'fdf1dc' },
  { sign: '▲', ink: '9c1126', fill: 'fbe4e7' },
  { sign: '▲▲', ink: '6b0018', fill: 'f6cdd4' },
];

export function toneOf(step: number | undefined): Tone | undefined {
  return step === undefined ? undefined : tones[step];
}
