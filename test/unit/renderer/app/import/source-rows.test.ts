import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOfLine, sourceRows } from '../../../../../renderer/app/import/source-rows.ts';
import { physicalLines } from '../../../../../shared/importing/physical-lines.ts';

const lineOf = fc.string({ unit: fc.constantFrom('a', ' ', 'è', '\t', '😀', '-', 'parola lunga') });

describe('the rows of a document', () => {
  it('break at spaces, and only the first row of a line bears its number', () => {
    expect(sourceRows('uno due tre\n\nquattro', 8)).toEqual([
      { line: 1, text: 'uno due ', first: true },
      { line: 1, text: 'tre', first: false },
      { line: 2, text: '', first: true },
      { line: 3, text: 'quattro', first: true },
    ]);
  });

  it('break a word that is longer than a row, and no sign that takes two places', () => {
    expect(sourceRows('abcdefgh', 3).map(({ text }) => text)).toEqual(['abc', 'def', 'gh']);
    expect(sourceRows('ab😀c', 3).map(({ text }) => text)).toEqual(['ab', '😀c']);
  });

  it('count lines as the report does, whatever the line ends', () => {
    fc.assert(
      fc.property(
        fc.array(lineOf),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 2, max: 40 }),
        (lines, end, columns) => {
          const text = lines.join(end);
          const rows = sourceRows(text, columns);
          expect(rows.filter(({ first }) => first).map(({ line }) => line)).toEqual(
            physicalLines(text).map(({ number }) => number),
          );
        },
      ),
    );
  });

  it('hold every sign of the document, none wider than asked', () => {
    fc.assert(
      fc.property(fc.array(lineOf), fc.integer({ min: 2, max: 40 }), (lines, columns) => {
        const rows = sourceRows(lines.join('\n'), columns);
        for (const { text } of rows) expect(text.length).toBeLessThanOrEqual(columns);
        for (const [index, line] of lines.entries()) {
          const there = rows.filter((row) => row.line === index + 1).map(({ text }) => text);
          expect(there.join('')).toBe(line.replaceAll('\t', '    ').trimEnd());
        }
      }),
    );
  });

  it('are found by their line', () => {
    fc.assert(
      fc.property(
        fc.array(lineOf, { minLength: 1 }),
        fc.integer({ min: 2, max: 20 }),
        fc.nat(30),
        (lines, columns, at) => {
          const rows = sourceRows(lines.join('\n'), columns);
          const line = (at % lines.length) + 1;
          expect(rows[rowOfLine(rows, line)]).toMatchObject({ line, first: true });
        },
      ),
    );
    expect(rowOfLine(sourceRows('a\nb', 9), 99)).toBe(1);
    expect(rowOfLine([], 1)).toBe(0);
  });
});
