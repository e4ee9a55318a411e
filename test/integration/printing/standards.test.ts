import { beforeAll, describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { print } from '../../../shared/print/print.ts';
import { modelTables } from '../../support/model-words.ts';
import { condense, hasProgram, runOverPdf } from './pdf-text.ts';

const sample = loadSamplePlan();

/** The lines of poppler's tree of the structure, each with how deep it stands. */
function structure(pdf: Uint8Array): { readonly depth: number; readonly text: string }[] {
  return runOverPdf(pdf, 'pdfinfo', ['-struct', 'FILE'])
    .split('\n')
    .map((line) => ({ depth: line.search(/\S/), text: line.trim() }))
    .filter(({ depth }) => depth >= 0);
}

describe.skipIf(!hasProgram('pdfinfo'))('the structure of the printed sample (needs poppler)', () => {
  let pdf: Uint8Array;
  let lines: ReturnType<typeof structure>;
  const tagged = (name: string) => lines.filter(({ text }) => new RegExp(`^${name}( |:|$)`).test(text));

  beforeAll(async () => {
    ({ pdf } = await printPlan(sample, { standard: 'ua-1' }));
    lines = structure(pdf);
  }, 60_000);

  it('marks every table of the plan as one, with header cells that say what they head', () => {
    const tables = modelTables(print(sample, { edition: 'draft' }));
    expect(tables.length).toBeGreaterThan(40);
    expect(tagged('Table').length).toBeGreaterThanOrEqual(tables.length);
    const heads = lines.flatMap(({ text }, at) => (/^TH( |:|$)/.test(text) ? [lines.slice(at, at + 4)] : []));
    expect(heads.length).toBeGreaterThanOrEqual(tables.reduce((sum, { columns }) => sum + columns.length, 0));
    for (const head of heads) expect(head.some(({ text }) => text.startsWith('/Scope /'))).toBe(true);
  });

  it('has headings that skip no level', () => {
    const levels = lines.flatMap(({ text }) => /^H([1-6])( |:|$)/.exec(text)?.[1] ?? []).map(Number);
    expect(levels.length).toBeGreaterThan(100);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it.skipIf(!hasProgram('qpdf'))('says in words what is drawn (needs qpdf)', () => {
    const plain = runOverPdf(pdf, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-']);
    const spoken = [...plain.matchAll(/\/Alt <feff([0-9a-f]+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
    expect(tagged('Figure').length).toBeGreaterThan(0);
    expect(spoken).toHaveLength(tagged('Figure').length);
    expect(spoken.some((text) => text.startsWith('Organigramma: Comune di Crema.'))).toBe(true);
  });

  it.skipIf(!hasProgram('qpdf'))('has a bookmark for every section, on its page (needs qpdf)', () => {
    interface Bookmark {
      readonly title: string;
      readonly destpageposfrom1: number | null;
      readonly kids: readonly Bookmark[];
    }
    const { outlines } = JSON.parse(runOverPdf(pdf, 'qpdf', ['--json=2', '--json-key=outlines', 'FILE'])) as {
      outlines: readonly Bookmark[];
    };
    const flat = (marks: readonly Bookmark[]): Bookmark[] =>
      marks.flatMap((mark) => [mark, ...flat(mark.kids)]);
    const bookmarks = flat(outlines);
    const titles = bookmarks.map(({ title }) => condense(title));
    for (const { number, title } of print(sample, { edition: 'draft' }).sections) {
      expect(titles).toContain(condense(`${number}${title}`));
    }
    const pages = bookmarks.map(({ destpageposfrom1 }) => destpageposfrom1 ?? 0);
    expect(Math.min(...pages)).toBeGreaterThan(1);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  });
});
