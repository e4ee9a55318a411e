// biome-ignore lint/suspicious/noControlCharactersInRegex: the line ends that pasted text brings along
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;

/**
 * What neither XML 1.0 nor HTML can hold, not even as a reference: control characters other than tab and line
 * break, half surrogate pairs, code points that Unicode keeps for no character.
 */
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A person's text as any XML or HTML document can hold it, once escaped; every visible character stays. */
export function markupText(text: string): string {
  return text
    .replaceAll(lineEnds, '\n')
    .replaceAll(forbidden, (character) => (character === '\n' || character === '\t' ? character : ''));
}
