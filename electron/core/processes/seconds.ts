/** Milliseconds as a sentence names them: "180 secondi". */
export function seconds(milliseconds: number): string {
  const number = Math.max(1, Math.round(milliseconds / 1000));
  return number === 1 ? '1 secondo' : `${number} secondi`;
}
