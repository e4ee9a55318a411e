import type { Block } from '../../../../shared/print/model.ts';
import { escapeHtml } from './escape.ts';

/** The drawing as an SVG of its own colours, which scrolls on a narrow screen and says itself in words. */
export function organigramHtml({
  alt,
  drawing,
  typeSize,
  lineHeight,
  padding,
}: Extract<Block, { type: 'organigram' }>): string {
  const lines = drawing.lines.map(
    (line) => `<polyline points="${line.join(' ')}" fill="none" stroke="#5a6772"/>`,
  );
  const boxes = drawing.boxes.map(({ kind, x, y, width, height, name, notes }) => {
    const strong = kind === null || kind === 'area';
    const dashes = kind === 'staff' ? ' stroke-dasharray="4 3"' : '';
    const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${strong ? '#e6ecf2' : '#ffffff'}" stroke="${strong ? '#17324d' : '#5a6772'}"${dashes}/>`;
    const words = [...name, ...notes].map((line, index) => {
      const weight = index < name.length ? ' font-weight="600"' : '';
      const baseline = y + padding + index * lineHeight + typeSize;
      return `<text x="${x + padding}" y="${baseline}" fill="#1a1a1a"${weight}>${escapeHtml(line)}</text>`;
    });
    return frame + words.join('');
  });
  const frame = `-1 -1 ${drawing.width + 2} ${drawing.height + 2}`;
  return [
    `<figure class="wide"><svg role="img" aria-label="${escapeHtml(alt)}" viewBox="${frame}" width="${drawing.width + 2}" height="${drawing.height + 2}" font-size="${typeSize}">`,
    ...lines,
    ...boxes,
    '</svg></figure>',
  ].join('\n');
}
