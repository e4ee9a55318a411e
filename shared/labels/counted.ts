/** A count with the word that goes with it: "1 voce", "12 voci". */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
