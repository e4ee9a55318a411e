import { describe, expect, it } from 'vitest';
import { readCapacityProse } from '../../../../shared/importing/capacity-prose.ts';
import { readCeiling } from '../../../../shared/importing/ceiling.ts';
import { readDynamic } from '../../../../shared/importing/dynamic-control.ts';
import { checkFormulas } from '../../../../shared/importing/formulas.ts';
import { Ledger } from '../../../../shared/importing/found.ts';
import { readHeadcount } from '../../../../shared/importing/headcount.ts';
import { readHires } from '../../../../shared/importing/hires.ts';
import { readMeasures, readProseMeasures } from '../../../../shared/importing/measures.ts';
import { readProcesses } from '../../../../shared/importing/processes.ts';
import { richTextOf } from '../../../../shared/importing/prose.ts';
import { AreaRegister } from '../../../../shared/importing/risk-areas.ts';
import { readSource } from '../../../../shared/importing/source.ts';
import { UnitRegister } from '../../../../shared/importing/units.ts';

const codes = (ledger: Ledger) => ledger.remarks.map(({ code }) => code);

describe('headcount', () => {
  const table = (total: string) =>
    readSource(
      `A tempo Indeterminato\t\t\t\t\t\nArea\tProfilo\tN. dipendenti\tquote p.t.\tdip. p.t.\tTot.\nIstruttori\tAgente\t4\t\t\t4\n\tEducatrice\t3\t0,50\t1\t2,50\n\tsub. Tot. Istruttori\t7\t0,50\t1\t${total}\n`,
    );

  it('carries the grade down, counts nobody where a cell is empty, and takes no subtotal for a profile', () => {
    const ledger = new Ledger();
    const source = table('6,50');
    expect(
      readHeadcount(source, source.lines, ledger).map(({ item }) => [
        item.grade,
        item.profile,
        item.partTimeHeads,
        item.partTimeQuota,
      ]),
    ).toEqual([
      ['Istruttori', 'Agente', 0, '0'],
      ['Istruttori', 'Educatrice', 1, '0.50'],
    ]);
    expect(codes(ledger)).toEqual([]);
  });

  it('tells a total that is missing or wrong', () => {
    for (const [total, code] of [
      ['', 'import.subtotal-missing'],
      ['6,60', 'import.headcount-sum'],
    ] as const) {
      const ledger = new Ledger();
      const source = table(total);
      readHeadcount(source, source.lines, ledger);
      expect(codes(ledger)).toEqual([code]);
      expect(ledger.remarks[0]?.message).toContain('6,5');
    }
  });
});

describe('worksheets', () => {
  const ceiling = (total: string) =>
    readSource(
      `\tmedia 2011-2013\tRendiconto 2024\tPrevisione 2026\tPrevisione 2027\nSpese macroaggregato 101\t100,00\t110,00\t120,00\t121,00\nIrap macroaggregato 102\t10,00\t-\t12,00\t\nTotale spese (A)\t${total}\t110,00\t132,00\t121,00\n(-) Componenti escluse (B)\t- 5,00\t- 6,00\t- 7,00\t- 8,00\nMedia del triennio = limite\t105,00\t\t\t\n`,
    ).lines;

  it('keep the roles, the signs and the limit of the static table', () => {
    const ledger = new Ledger();
    const read = readCeiling(ceiling('110,00'), ledger);
    expect(
      read.rows.map(({ item }) => [
        item.role,
        item.code,
        item.label,
        item.reference,
        item.statement,
        item.secondYear,
      ]),
    ).toEqual([
      ['item', '101', 'Spese macroaggregato 101', '100.00', '110.00', '121.00'],
      ['item', '102', 'Irap macroaggregato 102', '10.00', '0.00', null],
      ['excluded', '', 'Componenti escluse', '5.00', '6.00', '8.00'],
    ]);
    expect([read.limit?.amount, read.basis, read.statementYear]).toEqual(['105.00', 'comma-557', 2024]);
    expect(codes(ledger)).toEqual([]);
  });

  it('tell a total that is not the sum', () => {
    const ledger = new Ledger();
    readCeiling(ceiling('110,01'), ledger);
    expect(codes(ledger)).toEqual(['import.ceiling-sum']);
  });

  it('take a deduction as one whether its sign is printed or not', () => {
    const ledger = new Ledger();
    const lines = readSource(
      'voci\tRENDICONTO 2024\nU.1.01.00.00.000\t100,00\tSpese macro 1\nA detrarre: incentivi\t10,00\ntotale spesa\t90,00\t(A)\nmedia accertamenti ultimi 3 rendiconti\t1.000,00\n\t2026\t2027\nSpesa di personale\t95,00\t96,00\n',
    ).lines;
    const read = readDynamic(lines, ledger);
    expect(read.spending.map(({ item }) => item.amount)).toEqual(['100.00', '-10.00']);
    expect(read.revenue.map(({ item }) => [item.official, item.netAverage])).toEqual([[true, '1000.00']]);
    expect(read.forecast.map(({ item }) => [item.year, item.spending])).toEqual([
      [2026, '95.00'],
      [2027, '96.00'],
    ]);
    expect([read.statementYear, codes(ledger)]).toEqual([2024, []]);
  });

  it('have the figures of running text', () => {
    const read = readCapacityProse(
      readSource(
        'Importo massimo dello 0,55% del Monte salari 2018, calcolato in € 1.234,50.\n\nIl trattenimento in servizio è possibile.\n\nAl momento non sussistono casi.\n\nCon verbale n. 7 del 12.3.2026 il Collegio dei Revisori ha espresso parere favorevole.',
      ).lines,
    );
    expect(read.progressions).toMatchObject({ percentage: '0.55', budget: '1234.50' });
    expect(read.retention.answer).toBe('none');
    expect(read.auditorsOpinion).toEqual({ number: '7', date: '2026-03-12' });
  });
});

describe('hires', () => {
  it('take year and kind from the headings above them', () => {
    const source = readSource(
      'Assunzioni previste Anno 2026\n\na) Procedure del Piano 2025 in corso\n\n\tArea profess\tProfilo\tArea org\tnote\n1\tIstruttori\tAgente\tPL\tsost. cessaz. 2025\n\nb) Nuove assunzioni anno 2026\n\n\tArea profess\tProfilo\tArea org\tnote\n1\tFunzion. E-Q\tTecnico\tPL\tcondizionato ad effettiva disp. posto - piano 2025\n',
    );
    const units = new UnitRegister();
    units.add('Polizia Locale', 1, [1, 1]);
    const hires = readHires(source, source.lines, units, new Ledger());
    expect(
      hires.map(({ item }) => [item.year, item.status, item.number, item.reason, item.condition]),
    ).toEqual([
      [2026, 'under-way', 1, 'replacement', ''],
      [2026, 'new', 1, null, 'effettiva disp. posto'],
    ]);
    expect(new Set(hires.map(({ item }) => item.unit)).size).toBe(1);
  });
});

describe('measures', () => {
  const text =
    'A) Area: personale\n\n1. Reclutamento\n\nB) Area: contratti pubblici e forniture\n\n1. Affidamenti\n\nMisure ulteriori\n\n1. Pianificazione:\n- uno\n- due\n2. Controllo\n\nA. Area personale\n\nMisura di prevenzione\tObiettivi\tTempi\tResponsabili\nDue firme\tMeno rischi\tSubito\tDirigente\n\nAttività di controllo e modalità di verifica:\n\n- Verifica semestrale;\n\nA. Area contratti pubblici e forniture\n\nMisura di prevenzione\tObiettivi\tTempi\tResponsabili\nRotazione\tMeno rischi\tSubito\tRUP\n\nF) Condivisione delle banche dati:\n\nI dati si condividono.\n';

  it('belong to the area that the heading names, even under a mistyped letter', () => {
    const ledger = new Ledger();
    const areas = new AreaRegister();
    const { lines } = readSource(text);
    areas.read(lines, ledger);
    const { measures, controls } = readMeasures(lines, areas, ledger);
    expect(
      measures.map(({ item }) => [item.kind, item.number ?? null, item.area ?? null, item.description]),
    ).toEqual([
      ['further', 1, null, 'Pianificazione:\n- uno\n- due'],
      ['further', 2, null, ''],
      ['specific', null, 'A', 'Due firme'],
      ['specific', null, 'B', 'Rotazione'],
    ]);
    expect(controls.map(({ item }) => [item.area, item.frequency])).toEqual([['A', 'semestrale']]);
    expect(codes(ledger)).toEqual(['import.area-letter']);
    const [prose] = readProseMeasures(lines, ledger);
    expect(prose?.item).toMatchObject({
      title: 'Condivisione delle banche dati',
      description: 'I dati si condividono.',
    });
  });
});

describe('the rest of section 2.3', () => {
  it('has processes with their sub-processes by group', () => {
    const { lines } = readSource(
      'Processi di governo\t\nProcessi\tSotto-processi\nBilancio\tPrevisione\n\tRendiconto\nProcessi di supporto\t\nArchivio\t\n',
    );
    const read = readProcesses(lines, new Ledger());
    const parents = new Map(read.map(({ item }) => [item.id, item.name]));
    expect(read.map(({ item }) => [item.group, item.name, parents.get(item.parent ?? '') ?? null])).toEqual([
      ['governance', 'Bilancio', null],
      ['governance', 'Previsione', 'Bilancio'],
      ['governance', 'Rendiconto', 'Bilancio'],
      ['support', 'Archivio', null],
    ]);
  });

  it('tells worked examples that are wrong, as LaTeX or on one line, and no right one', () => {
    const remarked = (text: string) => {
      const ledger = new Ledger();
      checkFormulas(readSource(text).lines, ledger);
      return ledger.remarks.map(({ message }) => message);
    };
    expect(remarked(String.raw`$$V = \frac{5+5+5+1+1+1+1+1}{8} = 1,54$$`)[0]).toMatch(/di V dà 1,54.*2,50/);
    expect(remarked('V = (5+5+1)/3 = 4,00')).toHaveLength(1);
    expect(remarked(String.raw`$$R = \frac{5+5+5+5+1+1+1+1+1+1+1+1+1}{13} = 2,23$$`)).toEqual([]);
    expect(remarked('1+1 = 2')).toEqual([]);
  });
});

describe('what is left as text', () => {
  it('keeps paragraphs, lists, headings, tables and marks', () => {
    const { lines } = readSource(
      'Una **parola** in grassetto\n\ne il seguito.\n\n- uno\n- due\n\n3. tre\n4. quattro\n\n❖ **Titolo**\n\na\tb\nc\td\n',
    );
    const { content } = richTextOf(lines);
    expect(content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'orderedList',
      'heading',
      'table',
    ]);
    expect(JSON.stringify(content[0])).toContain('"marks":[{"type":"bold"}]');
    expect(content[2]).toMatchObject({ attrs: { start: 3 } });
  });
});
