/** "obiettivo di performance" → "Obiettivo di performance". */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
