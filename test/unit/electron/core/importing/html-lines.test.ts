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
