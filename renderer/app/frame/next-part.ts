/**
 * Which part of the window comes next, going round and passing over those that are not shown.
 *
 * @param shown whether each part is shown, in their order
 * @param at the part that has the focus, -1 for none
 * @returns -1 when there is nowhere else to go
 */
export function nextPart(shown: readonly boolean[], at: number, step: 1 | -1): number {
  const from = at === -1 && step === -1 ? 0 : at;
  const round = shown.map((_, index) => (from + step * (index + 1) + shown.length * 2) % shown.length);
  return round.find((part) => shown[part] === true && part !== at) ?? -1;
}
