/**
 * The text of a cell in which an extraction left HTML: points of lists become lines with a dash, tags go. Cells
 * are cut where the extraction cut them, so that tags are often open and never closed.
 */
export function cellText(cell: string): string {
  if (!/<\/?(?:ul|ol|li|p|br|b|i|strong|em|span|div)\b/iu.test(cell)) return cell.trim();
  const lines = cell
    .replaceAll(/<\/?(?:ul|ol|p|br|div)\b[^>]{0,200}>/giu, '\n')
    .replaceAll(/<li\b[^>]{0,200}>/giu, '\n- ')
    .replaceAll(/<\/?[a-z][^>]{0,200}>/giu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split('\n')
    .flatMap(points);
  return lines.filter((line) => line !== '').join('\n');
}

/** "- Uno; - Due. • Tre" → a line for each point. */
function points(line: string): readonly string[] {
  const parts = line.trim().split(/(?:^|(?<=[;.:])\s+)[-•]\s+/u);
  return parts.map((part, index) => (index > 0 ? `- ${part.trim()}` : part.trim()));
}
