import { expect, it } from 'vitest';
import { importPlan } from '../../../shared/importing/import-plan.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { describeAgainstText, publishedText } from '../sample/crema-text.ts';

/** Breaks every line at spaces, rows of tables too, as an extraction with a fixed width does. */
function brokenAt(text: string, width: number): string {
  const broken: string[] = [];
  for (const line of text.split('\n')) {
    let rest = line;
    while (rest.length > width) {
      const before = rest.lastIndexOf(' ', width);
      const at = before > 0 ? before : rest.indexOf(' ', width);
      if (at < 0) break;
      broken.push(rest.slice(0, at));
      rest = rest.slice(at + 1);
    }
    broken.push(rest);
  }
  return broken.join('\n');
}

/** What an item says, without the ids that every import makes anew. */
function facts(doc: PlanDocument, kind: ListKindName): readonly string[] {
  const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
  return anyItemsOf(doc, kind).map((item) =>
    JSON.stringify(item, (_, value: unknown) =>
      typeof value === 'string' && id.test(value) ? undefined : value,
    ),
  );
}

/** Of the worksheets some cannot be read without their rows: they stay in the text of their section, and are told. */
const kinds: readonly ListKindName[] = [
  'units',
  'publicValueGoals',
  'objectiveTypes',
  'objectives',
  'processes',
  'riskAreas',
  'riskEvents',
  'measures',
  'controls',
  'prevention',
  'headcount',
  'hires',
  'training',
  'remoteWork',
  'monitoringSchedule',
];

describeAgainstText('the text of Crema with its lines broken', () => {
  const whole = publishedText === '' ? null : importPlan(publishedText);

  it.each([70, 80, 100])('at %i signs gives the same items, but for very few', (width) => {
    if (whole === null) throw new Error('the text is there');
    const { plan } = importPlan(brokenAt(publishedText, width));
    let [items, others] = [0, 0];
    for (const kind of kinds) {
      const wanted = new Set(facts(whole.plan, kind));
      const read = facts(plan, kind);
      expect(read.length, kind).toBe(anyItemsOf(whole.plan, kind).length);
      items += read.length;
      others += read.filter((fact) => !wanted.has(fact)).length;
    }
    // A last cell that goes on with a capital cannot be told from the next row: measured 2 to 6 (decision 0031).
    expect(items).toBeGreaterThan(400);
    expect(others).toBeLessThanOrEqual(6);
  });
});
