import { tableRows } from './crema-text.ts';

/** The register's rows with the three faults of the extraction mended: two shifted cells, one row broken in two. */
export function printedRegister(register: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const [area, line] of withArea(register)) {
    const cells = (tableRows([line])[0] ?? []).toReversed();
    const row = cells.slice(cells.findIndex((cell) => cell !== '')).toReversed();
    const last = found.at(-1);
    if (row.length === 0 || row[0] === 'Area di rischio' || row[0] === 'Ufficio interessato') continue;
    if (row[0] === '' && last !== undefined) {
      last[3] = `${last[3]} ${row.filter((cell) => cell !== '').join(' ')}`;
      continue;
    }
    const level = row.pop() ?? '';
    const [impact = '', probability = ''] = [row.pop(), row.pop()];
    const [office, subArea, ...rest] = unshifted(row);
    const [process, description] = area === 'B' ? ['', rest[0]] : rest;
    const cellsOfRow = [area, office, subArea, process, description, probability, impact];
    found.push([...cellsOfRow.map((cell) => cell ?? ''), ...scoreAndLevel(level)]);
  }
  return found;
}

function unshifted(row: readonly string[]): readonly string[] {
  if (row[0] === 'Tutti uffici' && row[1] === 'gli') return ['Tutti gli uffici', ...row.slice(2)];
  if (row[2] !== 'nel') return row;
  return [row[0] ?? '', row[1]?.replace('e contenuto', 'e nel contenuto') ?? '', ...row.slice(3)];
}

function withArea(register: readonly string[]): readonly (readonly [string, string])[] {
  let area = '';
  return register.flatMap((line) => {
    area = /^([A-E])\) Area /.exec(line)?.[1] ?? area;
    return line.includes('\t') && !line.startsWith('---') ? [[area, line] as const] : [];
  });
}

/** "9 medio" → score and level; "4 basse" is a slip for "basso". */
function scoreAndLevel(cell: string): readonly [string, string] {
  const [score = '', word = ''] = cell.split(' ');
  const levels: Readonly<Record<string, string>> = {
    basso: 'low',
    basse: 'low',
    medio: 'medium',
    alto: 'high',
  };
  return [score, levels[word] ?? word];
}
