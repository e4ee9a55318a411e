import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/core/printing/docx/write-docx.ts';
import { writeHtml } from '../../../electron/core/printing/html/write-html.ts';
import { writeOpenData } from '../../../electron/core/printing/open-data/write-open-data.ts';
import { outputModel } from '../../../electron/core/printing/output-model.ts';
import { writeXlsx } from '../../../electron/core/printing/xlsx/write-xlsx.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { cellText } from '../../../shared/print/cells.ts';
import {
  type Block,
  type PrintEdition,
  type PrintModel,
  printEditions,
} from '../../../shared/print/model.ts';
import { dataTables } from '../../../shared/print/open-data/data-tables.ts';
import { readCsv } from '../../../shared/tables/read-csv.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts';
import { bookTexts } from '../../support/book-text.ts';
import { htmlText } from '../../support/html-text.ts';
import { modelTables, modelWords } from '../../support/model-words.ts';
import { condense, firstOutOfOrder } from './pdf-text.ts';

/** The text of each format, read back by a reader that is not ours where there is one. */
async function readBack(model: PrintModel): Promise<Record<string, string>> {
  const docx = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(model)) });
  const html = new TextDecoder().decode(writeHtml(model));
  return {
    docx: condense(htmlText(docx.value)),
    html: condense(htmlText(html.slice(html.indexOf('<main')))),
  };
}

async function expectEveryWord(doc: PlanDocument, edition: PrintEdition): Promise<void> {
  // Without cover and contents, whose pages take long to lay out.
  const model = { ...outputModel(doc, { edition }), whole: false };
  const { text, footnotes } = modelWords(model);
  for (const [format, read] of Object.entries(await readBack(model))) {
    expect(firstOutOfOrder(read, text), format).toBeUndefined();
    expect(
      footnotes.map(condense).filter((note) => !read.includes(note)),
      format,
    ).toEqual([]);
  }
}

/** The texts of every table, sheet and fact of the model: what a workbook has of a plan. */
function tableTexts(model: PrintModel): string[] {
  const of = (block: Block): string[] => {
    switch (block.type) {
      case 'group':
        return block.blocks.flatMap(of);
      case 'table':
        return block.columns.length === 0 ? [] : block.rows.flatMap(({ cells }) => cells.map(cellText));
      case 'sheet':
        return [block.title, ...block.badges, ...block.fields.map(({ text }) => text)];
      case 'facts':
        return block.rows.flatMap(({ label, text }) => [label, text]);
      default:
        return [];
    }
  };
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(of));
}

/** A value of the JSON file as the CSV file writes it. */
function asCsv(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Sì' : 'No';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** "0,78" and "0.78" are one figure. */
const plainNumber = (text: string): string => (/^-?\d+[.,]\d+$/.test(text) ? text.replace(',', '.') : text);

async function lostInWorkbook(model: PrintModel): Promise<string[]> {
  const sheets = await bookTexts(await writeXlsx(model));
  const there = new Set([...sheets.values()].flat(2).map(condense));
  const badges = [...there].join('\n');
  return tableTexts(model).filter((text) => !there.has(condense(text)) && !badges.includes(condense(text)));
}

describe('the plan in the other formats, read back', () => {
  it('has every word and figure of the sample in the order of the printed plan', async () => {
    const sample = loadSamplePlan();
    const { text } = modelWords(outputModel(sample, {}));
    expect(text.length).toBeGreaterThan(4000);
    expect(text).toEqual(expect.arrayContaining(['6.913.264,55', '16,77%', '4.219.280,34', '165,66']));
    await expectEveryWord(sample, 'draft');
  }, 60_000);

  it('has every cell of its tables in the workbook, with the same figures', async () => {
    const model = outputModel(loadSamplePlan(), {});
    expect(tableTexts(model).length).toBeGreaterThan(3000);
    expect(await lostInWorkbook(model)).toEqual([]);
  }, 60_000);

  it('has in the open data every name and figure of the items that it publishes', () => {
    const sample = loadSamplePlan();
    const files = unzipSync(writeOpenData(outputModel(sample, {}), dataTables(sample)));
    const cells = (name: string) =>
      readCsv(strFromU8(files[name] ?? new Uint8Array())).rows.map((row) => row.cells);
    const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array())).dati as unknown[];
    const expected = [
      ['obiettivi', sample.objectives.map(({ title }) => title)],
      ['registro-rischi', sample.riskEvents.map(({ description }) => description)],
      ['misure', sample.measures.map(({ description }) => description)],
      ['personale', sample.headcount.map(({ partTimeQuota }) => (partTimeQuota ?? '').replace('.', ','))],
      ['assunzioni', sample.hires.map(({ profile }) => profile)],
      ['processi', sample.processes.map(({ name }) => name)],
    ] as const;
    for (const [file, names] of expected) {
      const rows = cells(`${file}.csv`);
      expect(rows.slice(1), file).toHaveLength(names.length);
      for (const [index, name] of names.entries()) expect(rows[index + 1], file).toContain(name);
      expect(json(`${file}.json`), file).toHaveLength(names.length);
      expect(Object.keys(json(`${file}.json`)[0] ?? {}), file).toEqual(rows[0]);
    }
    const described = cells('dizionario.csv').map(([table = '', field = '']) => `${table}.${field}`);
    for (const [file] of expected) {
      for (const field of cells(`${file}.csv`)[0] ?? []) expect(described).toContain(`${file}.${field}`);
    }
  });

  it('has the same value in both forms of the open data, in every field', () => {
    const sample = loadSamplePlan();
    const files = unzipSync(writeOpenData(outputModel(sample, {}), dataTables(sample)));
    const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    for (const { file, fields } of dataTables(sample)) {
      const [head = [], ...rows] = readCsv(textOf(`${file}.csv`)).rows.map(({ cells }) => cells);
      const records = JSON.parse(textOf(`${file}.json`)).dati as Record<string, unknown>[];
      expect(head, file).toHaveLength(fields.length);
      for (const [index, record] of records.entries()) {
        const cells = Object.values(record).map(asCsv);
        expect(rows[index]?.map(plainNumber), file).toEqual(cells.map(plainNumber));
      }
    }
  });

  it('has in the open data the figures of the pages, row by row', () => {
    const sample = loadSamplePlan();
    const tables = modelTables(outputModel(sample, {}));
    const rowsOf = (name: string) =>
      tables
        .filter((table) => table.name === name)
        .flatMap(({ rows }) =>
          rows.filter(({ kind }) => kind === 'row').map(({ cells }) => cells.map(cellText)),
        );
    const published = (file: string, names: readonly string[]) => {
      const table = dataTables(sample).find((each) => each.file === file);
      const at = names.map((name) => table?.fields.findIndex((field) => field.name === name) ?? -1);
      expect(at).not.toContain(-1);
      return (table?.records ?? []).map((record) => at.map((index) => Number(record[index])));
    };
    const figures = (cells: readonly string[], places: readonly number[]) =>
      places.map((place) => Number((cells[place] ?? '').replaceAll('.', '').replace(',', '.')));
    const register = tables
      .filter(({ name }) => name === 'risk-register')
      .flatMap(({ columns, rows }) => {
        const places = ['P', 'I', 'P×I'].map((title) =>
          columns.findIndex((column) => column.title === title),
        );
        return rows.map(({ cells }) => figures(cells.map(cellText), places));
      });
    expect(register).toHaveLength(40);
    expect(register).toEqual(published('registro-rischi', ['probabilita', 'impatto', 'punteggio']));
    const headcount = rowsOf('headcount').map((cells) => figures(cells, [1, 2, 3]));
    expect(headcount.length).toBeGreaterThan(25);
    expect(headcount).toEqual(
      published('personale', ['dipendenti', 'di_cui_a_tempo_parziale', 'quote_a_tempo_parziale']),
    );
    expect(rowsOf('hires').map((cells) => figures(cells, [0]))).toEqual(published('assunzioni', ['numero']));
  });

  it('loses no text of any plan, whatever it holds', async () => {
    const plan = fc.tuple(arbitraryPlan({ size: 2 }), arbitraryRichText).map(([doc, body]) => ({
      ...doc,
      sections: { ...doc.sections, '3.1': { number: '3.1', title: 'S', body } },
    }));
    await fc.assert(fc.asyncProperty(plan, fc.constantFrom(...printEditions), expectEveryWord), {
      numRuns: 25,
    });
  }, 120_000);
});
