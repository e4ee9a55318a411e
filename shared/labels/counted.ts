/** The word that goes with a count: "1 elemento", "2 elementi". */
export function counted(count: number, [one, several]: readonly [one: string, several: string]): string {
  return count === 1 ? one : several;
}
