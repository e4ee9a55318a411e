import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDiff } from '../../../shared/diff/difference.ts';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
const [sample, next] = ['sample.json', 'next.json'];
let text = '';

beforeAll(async () => {
  await piao('sample', '--out', folder.at(sample));
  text = (await piao('rollover', folder.at(sample), '--out', folder.at(next))).out;
});

/** How many differences of each shape: "hires changed year, status" → 18. */
function shapes({ sections }: PlanDiff): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, change, fields } of sections.flatMap(({ changes }) => changes)) {
    const names = change === 'changed' ? ` ${fields.map(({ field }) => field).join(', ')}` : '';
    const shape = `${kind} ${change}${names}`;
    counts[shape] = (counts[shape] ?? 0) + 1;
  }
  return counts;
}

describe('piao rollover of the sample', () => {
  it('changes exactly what the rules say, as the comparison lists it', async () => {
    const { json } = await piaoJson('diff', folder.at(sample), folder.at(next));
    expect(shapes(json as PlanDiff)).toEqual({
      'plan changed firstYear, basedOn': 1,
      'headcount changed previousHeads, previousPartTimeHeads, previousPartTimeQuota': 27,
      'hires changed year': 8,
      'hires changed year, status': 18,
      'riskEvents changed previousLevel': 40,
      'capacityBasis changed statementYear, includedHires': 1,
      'capacitySpending changed amount': 6,
      'capacityRevenue changed netAverage': 2,
      'capacityForecast removed': 1,
      'capacityForecast added': 1,
      // Rows whose years had the same amount differ in the years around them only.
      'ceilingRows changed statement, firstYear, secondYear, thirdYear': 1,
      'ceilingRows changed statement, firstYear, thirdYear': 3,
      'ceilingRows changed statement, thirdYear': 3,
      'auditorsOpinion changed number, date, note': 1,
    });
  });

  it('has nothing that forbids adoption, and every item to look at', async () => {
    expect((await piao('check', folder.at(next))).status).toBe(0);
    const { reviewMarks, plan, monitoring } = JSON.parse(folder.read(next));
    expect(plan).toMatchObject({ period: { firstYear: 2026 }, status: 'draft', resolution: null });
    expect(monitoring.results).toEqual([]);
    expect(reviewMarks.length).toBeGreaterThan(500);
    expect(new Set(reviewMarks.map(({ origin }: { origin: string }) => origin))).toEqual(
      new Set([JSON.parse(folder.read(sample)).plan.id]),
    );
  });

  it('tells what each rule did, and that the plan was not approved', async () => {
    expect(text).toContain('Bozza 2026-2028 preparata dal piano 2025-2027');
    expect(text).toContain('Nota: Il piano di partenza non risulta approvato (stato: bozza)');
    expect(text).toMatch(/obiettivi di performance: 44 .*\n {4}35 conclusi .*: proposti/);
    expect(text).toMatch(/ {4}41 contengono anni o date/);
    expect(text).toMatch(/ {4}1 contiene anni o date/);
    expect(text).toContain('    1 da aggiornare al nuovo anno');
    expect(text).toContain('1 fuori dal nuovo piano, 1 in aggiunta');
    const { json, status } = await piaoJson('rollover', folder.at(sample), '--out', folder.at('again.json'));
    expect(status).toBe(0);
    expect(json).toMatchObject({
      file: folder.at('again.json'),
      basedOn: { firstYear: 2025, status: 'draft' },
      rules: expect.arrayContaining([
        expect.objectContaining({ kind: 'hires', carried: 34, changed: 26, reasons: expect.anything() }),
      ]),
    });
  });

  it('can be done again for the year after, and prints', async () => {
    const third = folder.at('third.json');
    expect((await piao('rollover', folder.at(next), '--out', third)).status).toBe(0);
    expect(JSON.parse(folder.read('third.json')).plan).toMatchObject({
      period: { firstYear: 2027 },
      basedOn: { firstYear: 2026 },
    });
  });

  it('says nothing about approval when the plan was approved', async () => {
    const plan = JSON.parse(folder.read(sample));
    const approved = folder.write('approved.json', { ...plan, plan: { ...plan.plan, status: 'approved' } });
    const { json } = await piaoJson('rollover', approved, '--out', folder.at('from-approved.json'));
    expect(json).toMatchObject({ notes: [], basedOn: { status: 'approved' } });
  });
});

describe('piao rollover, refused', () => {
  it.each([
    ['testo', /non è JSON/],
    [{ format: 'altro' }, /documento di piano/],
    [{ format: 'piao-plan', version: 9 }, /versione 9.*versione 1/],
  ])('%j: exit 2, nothing written', async (content, message) => {
    const path = folder.write('cattivo.json', content);
    const { status, out, err } = await piao('rollover', path, '--out', folder.at('mai.json'));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(folder.names()).not.toContain('mai.json');
  });

  it('a plan that does not say its triennium, naming the file', async () => {
    const plan = JSON.parse(folder.read(sample));
    const path = folder.write('senza-anno.json', {
      ...plan,
      plan: { ...plan.plan, period: { firstYear: null } },
    });
    const { status, err } = await piao('rollover', path, '--out', folder.at('mai.json'));
    expect(status).toBe(2);
    expect(err).toContain('senza-anno.json: Il piano non indica il triennio');
  });

  it('the plan itself as the output: last year’s would be lost', async () => {
    const before = folder.read(sample);
    const { status, out, err } = await piao('rollover', folder.at(sample), '--out', folder.at(`./${sample}`));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/è il file da leggere, che andrebbe perso; indicare un altro file\.\n$/);
    expect(folder.read(sample)).toBe(before);
  });

  it('a call without --out', async () => {
    expect((await piao('rollover', folder.at(sample))).err).toContain('manca --out');
  });
});
