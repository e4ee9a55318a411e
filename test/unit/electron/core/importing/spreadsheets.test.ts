import fc from 'fast-check';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../../electron/core/importing/spreadsheets/cell-text.ts';
import { SHEET_LIMITS } from '../../../../../electron/core/importing/spreadsheets/limits.ts';
import { readSpreadsheet } from '../../../../../electron/core/importing/spreadsheets/read-spreadsheet.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const workbook = (rows: (string | number | boolean | Date | null)[][], name = 'Registro') =>
  writeXlsx({ sheets: [{ name, rows }] });

describe('readSpreadsheet', () => {
  it('gives the values of a workbook as an Italian would type them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Assunzioni',
          rows: [
            ['Anno', 'Profilo', 'Costo', 'Dal', 'Condizionata'],
            [2026, 'Istruttore', 33104.5, new Date(Date.UTC(2026, 5, 1)), true],
            [null, null, null, null, null],
            ['001', '=1+1', 0.1 + 0.2, null, false],
          ],
          cells: new Map([['3,3', { formula: 'C2*2', formulaResult: 66209, value: 66209 }]]),
        },
        { name: 'Vuoto', rows: [] },
      ],
    });
    const { format, encoding, sheets } = await readSpreadsheet('x.bin', bytes);
    expect({ format, encoding }).toEqual({ format: 'xlsx', encoding: null });
    expect(sheets).toEqual([
      {
        name: 'Assunzioni',
        rows: [
          { number: 1, cells: ['Anno', 'Profilo', 'Costo', 'Dal', 'Condizionata'] },
          { number: 2, cells: ['2026', 'Istruttore', '33104,5', '01.06.2026', 'Sì'] },
          { number: 4, cells: ['001', '=1+1', '0,3', '66209', 'No'] },
        ],
      },
    ]);
  });

  it('reads what an old office program wrote, with tabs, in Windows-1252', async () => {
    const bytes = Buffer.from(
      'Ufficio\tRischio\r\nAttivit\u00e0 produttive\t\u00ab\u0080 5\u00bb\r\n',
      'latin1',
    );
    const { encoding, sheets } = await readSpreadsheet('registro.txt', bytes);
    expect(encoding).toBe('Windows-1252');
    expect(sheets[0]?.rows[1]).toEqual({ number: 2, cells: ['Attività produttive', '«€ 5»'] });
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), 'sheet.empty'],
    ['blanks', () => Buffer.from(' \n;;\n'), 'sheet.empty'],
    ['a workbook without rows', () => workbook([]), 'sheet.empty'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n\u0000\u00ff', 'latin1'), 'file.not-text'],
    ['an Excel of 2003', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'sheet.old-excel'],
    ['a ZIP that is no workbook', () => zipSync({ 'a.txt': Buffer.from('ciao') }), 'sheet.not-xlsx'],
    ['half a workbook', async () => (await workbook([['a', 'b']])).slice(0, 300), 'sheet.not-xlsx'],
    [
      'too many rows',
      () => workbook(Array.from({ length: SHEET_LIMITS.rows + 2 }, (_, n) => [n])),
      'sheet.too-many-rows',
    ],
    ['too many lines', () => Buffer.from('a;b\n'.repeat(SHEET_LIMITS.rows + 2)), 'sheet.too-many-rows'],
    ['more than may be', () => new Uint8Array(SHEET_LIMITS.fileBytes + 1), 'sheet.too-large'],
    ['a bomb', () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) }), 'sheet.bomb'],
    [
      'a text that thousands of cells share',
      () =>
        handMade('<row>'.concat('<c t="s"><v>0</v></c>'.repeat(100), '</row>').repeat(300), 'x'.repeat(1e6)),
      'sheet.bomb',
    ],
    ['a bomb that declares nothing', async () => declaringNothing(await workbook([['a']])), 'sheet.bomb'],
  ])('refuses %s with a sentence', async (_what, bytes, code) => {
    const content = await bytes();
    const error = await refusalOf(() => readSpreadsheet('x', content));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^(il|la) .*\.$/);
  });

  it('does not make each row as wide as the cell that is farthest to the right', async () => {
    const row = (n: number) =>
      `<row r="${n}"><c r="B${n}"><v>${n}</v></c><c r="XFD${n}"><v>lontano</v></c></row>`;
    const bytes = handMade(Array.from({ length: SHEET_LIMITS.rows }, (_, n) => row(n + 1)).join(''));
    const { sheets } = await readSpreadsheet('x', bytes);
    expect(sheets[0]?.rows).toHaveLength(SHEET_LIMITS.rows);
    expect(sheets[0]?.rows.at(-1)?.cells).toEqual(['', String(SHEET_LIMITS.rows)]);
    const { lastColumn } = SHEET_LIMITS;
    const last = [...lastColumn].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    expect(last).toBe(SHEET_LIMITS.columns);
  });

  it('counts a row far below among the rows', async () => {
    const bytes = handMade(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="A90000"><v>2</v></c></row>',
    );
    expect((await refusalOf(() => readSpreadsheet('x', bytes))).code).toBe('sheet.too-many-rows');
  });

  it.each(['SYSTEM "file:///etc/passwd"', '"&b;&b;&b;&b;"'])(
    'expands no entity of a DTD: %s',
    async (entity) => {
      const dtd = `<!DOCTYPE a [<!ENTITY b "ciao"><!ENTITY a ${entity}>]>`;
      const { sheets } = await readSpreadsheet('x', handMade('<row><c t="s"><v>0</v></c></row>', '&a;', dtd));
      expect(sheets[0]?.rows[0]?.cells).toEqual(['&a;']);
    },
  );

  it('ends in a sentence or in rows, whatever the bytes are', async () => {
    const sample = await workbook([
      ['a', 'b'],
      ['1', '2'],
    ]);
    const damage = fc.array(fc.tuple(fc.nat({ max: sample.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          expect((await readSpreadsheet('x', bytes)).sheets.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(PiaoError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A workbook of one sheet from its XML, as no office program writes it. */
function handMade(rows: string, sharedText = '', dtd = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (...targets: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([type, target], n) => `<Relationship Id="r${n}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="F" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `${dtd}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${dtd}<sst xmlns="${main}"><si><t>${sharedText}</t></si></sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}

/** The directory of a ZIP with all its unpacked sizes set to nothing. */
function declaringNothing(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0, true);
  }
  return bytes;
}

describe('cellText', () => {
  it.each([
    [null, ''],
    [true, 'Sì'],
    [1234567.5, '1234567,5'],
    [-0.25, '-0,25'],
    [-0, '0'],
    [1e-7, '0,0000001'],
    [Number.NaN, ''],
    [new Date(Date.UTC(2025, 11, 31)), '31.12.2025'],
    [new Date(Date.UTC(2025, 11, 31, 9, 30)), '31.12.2025 09:30'],
    [new Date(Number.NaN), ''],
    ['  testo ', '  testo '],
  ])('writes %j as %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});
