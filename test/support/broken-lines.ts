/** Breaks every line at spaces, rows of tables too, as an extraction with a fixed width does. */
export function brokenAt(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => partsOf(line, width))
    .join('\n');
}

function partsOf(line: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const before = rest.lastIndexOf(' ', width);
    const at = before > 0 ? before : rest.indexOf(' ', width);
    if (at < 0) break;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...parts, rest];
}
