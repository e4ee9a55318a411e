import type { BenchTable } from './bench.ts';

export interface Measured {
  readonly title: string;
  readonly about: string;
  readonly table: BenchTable;
}

const opening = `# Performance

Measured by \`npm run bench [NAME…]\`, which writes this page; each part is rewritten when its benchmark runs.
Figures depend on the machine and on what else it does: compare columns of one row, and rows of one part.
`;

/** The page with the parts that were measured put in the place of their older ones; new parts go at the end. */
export function withParts(page: string, measured: readonly Measured[], machine: string): string {
  const parts = new Map(
    page
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [part.slice(3, part.indexOf('\n')), part.trimEnd()]),
  );
  for (const { title, about, table } of measured) parts.set(title, partOf(title, about, table, machine));
  return `${[opening.trimEnd(), ...parts.values()].join('\n\n')}\n`;
}

function partOf(title: string, about: string, { columns, rows }: BenchTable, machine: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `${about} ${machine}`,
    '',
    line(columns),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
