import type { Confidence, Ledger } from './found.ts';
import type { Line, LineRange, Source } from './source.ts';
import { spanning } from './source.ts';
import { shortened } from './wording.ts';

/**
 * Rows of a table whose lines were broken, of which nothing tells where they end: the person is shown them, because a
 * cell may have lost its last words or taken the first of the next row.
 */
export function remarkDoubtfulRows(source: Source, ledger: Ledger): void {
  for (const rows of doubtfulBlocks(source)) {
    const [from, to] = spanning(rows);
    const place = from === to ? `Alla riga ${from}` : `Alle righe ${from}-${to}`;
    ledger.remark({
      code: 'import.row-end-doubtful',
      message: `${place} una tabella va a capo dentro le celle e nulla dice dove finisce la riga «${shortened(rows[0]?.printed ?? '', 60)}»: confrontare le celle con il documento.`,
      lines: [from, to],
    });
  }
}

/** How surely something was read, given the rows that it was read from. */
export function withDoubt(source: Source): (confidence: Confidence, lines: LineRange) => Confidence {
  const doubtful = doubtfulBlocks(source).map(spanning);
  return (confidence, [from, to]) =>
    doubtful.some(([first, last]) => first <= to && last >= from) ? 'doubtful' : confidence;
}

function doubtfulBlocks(source: Source): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of source.lines) {
    if (!line.doubtful) continue;
    const last = blocks.at(-1);
    if (last?.at(-1)?.index === line.index - 1) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}
