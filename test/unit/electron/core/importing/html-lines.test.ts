import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFromHtml } from '../../../../../electron/core/importing/html-lines.ts';

describe('the HTML of a Word document as lines', () => {
  it('has a line for each paragraph, with space between blocks and marks before headings and points', () => {
    const html =
      '<h1>Piano</h1><p>Uno <strong>due</strong></p><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol><p>fine</p>';
    expect(linesFromHtml(html)).toBe('# Piano\n\nUno due\n\n- a\n- b\n\n1. c\n\nfine\n');
  });

  it('has a line with tabs for each row, spanning cells included', () => {
    const html =
      '<table><tr><td colspan="2"><p>Titolo</p></td><td>x</td></tr><tr><td><p>a</p><p>b</p></td><td></td><td>c</td></tr><tr><td>solo</td></tr></table>';
    expect(linesFromHtml(html)).toBe('Titolo\t\tx\na b\t\tc\nsolo\t\n');
  });

  it('leaves an empty cell under one that reaches down, wherever it stands', () => {
    const html =
      '<table><tr><td rowspan="3">Area</td><td>a</td><td rowspan="2">3</td></tr><tr><td>b</td></tr><tr><td>c</td><td>4</td></tr><tr><td>Altra</td><td>d</td><td>5</td></tr></table>';
    expect(linesFromHtml(html)).toBe('Area\ta\t3\n\tb\t\n\tc\t4\nAltra\td\t5\n');
  });

  it('has as many cells in each row as the table has columns, however its cells are merged', () => {
    const size = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 12 }), (cells) => {
        const columns = 4;
        const taken = new Set<string>();
        const written: string[][] = [];
        for (let row = 0, at = 0; at < cells.length; row += 1) {
          const own: string[] = [];
          for (let column = 0; column < columns; column += 1) {
            if (taken.has(`${row},${column}`)) continue;
            const [wide, tall] = cells[at] ?? [1, 1];
            at += 1;
            let width = 1;
            while (width < wide && column + width < columns && !taken.has(`${row},${column + width}`))
              width += 1;
            for (let down = 0; down < tall; down += 1)
              for (let right = 0; right < width; right += 1) taken.add(`${row + down},${column + right}`);
            own.push(`<td colspan="${width}" rowspan="${tall}">r${row}c${column}</td>`);
          }
          written.push(own);
        }
        const lines = linesFromHtml(
          `<table>${written.map((own) => `<tr>${own.join('')}</tr>`).join('')}</table>`,
        )
          .trimEnd()
          .split('\n');
        for (const line of lines) {
          const [row = '0'] = /\d+/.exec(line) ?? [];
          for (const [column, cell] of line.split('\t').entries())
            if (cell !== '') expect(cell).toBe(`r${row}c${column}`);
        }
      }),
    );
  });

  it.each(['0', '-1', '00', ''])('takes a span of %j for one', (span) => {
    const html = `<table><tr><td rowspan="${span}" colspan="${span}">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>`;
    expect(linesFromHtml(html)).toBe('a\tb\nc\td\ne\tf\n');
  });

  it('takes a huge span for as wide and tall as cells may be', () => {
    const html = `<table><tr><td rowspan="99999">a</td><td colspan="99999999999">b</td></tr>${'<tr><td>c</td></tr>'.repeat(600)}</table>`;
    const [first = '', ...rows] = linesFromHtml(html).split('\n');
    expect(first.split('\t')).toHaveLength(61);
    expect(rows.filter((row) => row === '\tc')).toHaveLength(499);
  });

  it('makes no endless rows of many wide cells, and loses none of them', () => {
    const wide = '<td colspan="999" rowspan="999">x</td>'.repeat(400);
    const html = `<table>${`<tr>${wide}</tr>`.repeat(100)}</table>`;
    const text = linesFromHtml(html);
    expect(text.match(/x/gu)).toHaveLength(40_000);
    expect(text.length).toBeLessThan(3 * 40_000 + 100 * 200);
  });

  it('flattens tables within cells and lists within lists', () => {
    expect(
      linesFromHtml('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>'),
    ).toBe('a b\tc\n');
    expect(linesFromHtml('<ul><li>a<ul><li>b</li></ul></li></ul>')).toBe('- a\n- b\n');
  });

  it('reads entities and line breaks', () => {
    expect(linesFromHtml('<p>R&amp;S &lt; 3&nbsp;% &#233; &boh;<br />sotto</p>')).toBe(
      'R&S < 3 % é &boh;\nsotto\n',
    );
  });

  it('survives what no converter writes', () => {
    for (const html of [
      '',
      '</td></table>',
      '<tr><td>',
      '<li>x',
      '<p',
      '&#99999999;',
      '<table><table></table>',
    ]) {
      expect(linesFromHtml(html).endsWith('\n')).toBe(true);
    }
  });
});
