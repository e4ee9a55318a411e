import { beforeAll, describe, expect, it } from 'vitest';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { formatItalianAmount, formatItalianDecimal } from '../../../shared/numbers/italian.ts';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import { objectiveSheetFields } from '../../../shared/plan/performance/objectives.ts';
import { condense, firstOutOfOrder, hasProgram, pdfText, runOverPdf } from './pdf-text.ts';

const doc = loadSamplePlan();

describe.skipIf(!hasProgram('pdftotext'))('the printed sample, read back (needs poppler)', () => {
  let pdf: Uint8Array;
  let text: string;

  beforeAll(async () => {
    const printed = await printPlan(doc, { edition: 'draft' });
    expect(printed.warnings).toEqual([]);
    ({ pdf } = printed);
    text = pdfText(pdf);
  }, 60_000);

  it('has more than thirty pages, a title, a language and tags', () => {
    const info = runOverPdf(pdf, 'pdfinfo', ['FILE']);
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(30);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain('Piano Integrato di Attività e Organizzazione 2025-2027 – Comune di Crema');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang\s*\(it-IT\)/);
  });

  it('embeds every font and takes none from this machine', () => {
    const fonts = runOverPdf(pdf, 'pdffonts', ['FILE']).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/\+(TitilliumWeb|SourceSerif4)\S*\s.*\syes\s+yes\s+yes/);
  });

  it.skipIf(!hasProgram('qpdf'))('is a sound file (needs qpdf)', () => {
    expect(runOverPdf(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding errors');
  });

  it('has every narrative section in order, word for word', () => {
    for (const [key, section] of Object.entries(doc.sections)) {
      const words = plainFromRichText(section.body).split(/[\n\t]+/);
      expect(firstOutOfOrder(text, [`${section.number} ${section.title}`, ...words]), key).toBeUndefined();
    }
  });

  it('has every objective sheet: title, then the nine fields in order', () => {
    expect(doc.objectives).toHaveLength(44);
    for (const objective of doc.objectives) {
      const fields = objectiveSheetFields.flatMap(([letter, field]) => {
        const value = objective[field];
        return [`${letter})`, typeof value === 'string' ? value : value.join(', ')];
      });
      const title = `${objective.number}. ${objective.title}`;
      expect(firstOutOfOrder(text, [title, ...fields]), title).toBeUndefined();
    }
  });

  it('has every risk event with its figures, in the order of the register', () => {
    const words = { low: 'basso', medium: 'medio', high: 'alto' } as Record<string, string>;
    const rows = doc.riskEvents.flatMap((event) => [
      event.description,
      formatItalianDecimal(event.probability ?? ''),
      formatItalianDecimal(event.impact ?? ''),
      formatItalianDecimal(event.score ?? ''),
      words[event.level ?? ''] ?? 'unknown level',
    ]);
    expect(rows).toHaveLength(200);
    expect(firstOutOfOrder(text.slice(text.indexOf('Registrodeglieventirischiosi')), rows)).toBeUndefined();
  });

  it('has every measure, control, point of prevention, process and training item', () => {
    const parts = [
      ...doc.measures.flatMap((each) => [
        each.title,
        each.description,
        each.aim,
        each.timing,
        each.responsible,
      ]),
      ...doc.controls.flatMap((each) => [each.description, each.responsible, each.frequency]),
      ...doc.prevention.flatMap((each) => [each.title, each.description, each.responsible]),
      ...doc.processes.map((each) => each.name),
      ...doc.training.flatMap((each) => [
        each.title,
        each.description,
        each.audience,
        each.hours,
        each.indicator,
      ]),
      ...doc.remoteWork.map((each) => each.description),
      ...doc.publicValueGoals.flatMap((each) => [each.title, each.description, each.indicator, each.target]),
      ...doc.units.flatMap((each) => [each.name, each.manager, each.functions]),
      ...doc.monitoring.schedule.flatMap((each) => [each.activity, each.responsible, each.deadline]),
      ...doc.riskAreas.flatMap((each) => [each.name, ...each.subAreas]),
    ];
    expect(parts.length).toBeGreaterThan(600);
    expect(parts.filter((part) => !text.includes(condense(part)))).toEqual([]);
  });

  it('has every hire and every profile in order', () => {
    const hires = doc.hires.flatMap((hire) => [`${hire.number}`, hire.grade, hire.profile, hire.note]);
    expect(hires).toHaveLength(34 * 4);
    expect(firstOutOfOrder(text, hires)).toBeUndefined();
    expect(
      firstOutOfOrder(
        text,
        doc.headcount.map((row) => row.profile),
      ),
    ).toBeUndefined();
  });

  it('has every amount of the worksheets and the figures that follow from them', () => {
    const { spending, revenue, forecast, ceiling, ceilingRows } = doc.capacity;
    const amounts = [
      ...spending.map((each) => each.amount),
      ...revenue.map((each) => each.netAverage),
      ...forecast.map((each) => each.spending),
      ...ceilingRows.flatMap((each) => [
        each.reference,
        each.statement,
        each.firstYear,
        each.secondYear,
        each.thirdYear,
      ]),
      ceiling.limit,
    ].filter((amount) => amount !== null);
    expect(amounts.length).toBeGreaterThan(40);
    const computed = [
      '6.913.264,55',
      '16,77%',
      '16,99%',
      '11.132.544,89',
      '4.219.280,34',
      '4.074.680,95',
      '19,12%',
    ];
    const ceilings = [
      '8.425.953,46',
      '7.140.204,38',
      '116.049,23',
      '105.885,03',
      '214.153,13',
      '165,66',
      '5,66',
    ];
    const expected = [...amounts.map(formatItalianAmount), ...computed, ...ceilings];
    expect(expected.filter((figure) => !text.includes(condense(figure)))).toEqual([]);
  });
});
