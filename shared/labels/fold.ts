/** Text as it is compared with what a person looks for: without case, accents and doubled spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}
