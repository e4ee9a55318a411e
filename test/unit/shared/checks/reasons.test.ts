import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../electron/core/sample.ts';
import { checkPlan } from '../../../../shared/checks/check-plan.ts';
import { reasonOf } from '../../../../shared/checks/reasons.ts';

/** The areas of all codes that the sources of the checks name, whole or put together. */
const areas = new Set(
  globSync('shared/plan/**/*check*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['`]([a-z-]+)\.(?:[a-z0-9-]+['`]|\$\{)/g)].map(
      ([, area]) => area,
    ),
  ),
);

describe('the reason of a finding', () => {
  it('is known for every area of the checks', () => {
    expect(areas.size).toBeGreaterThan(15);
    expect([...areas].filter((area) => reasonOf(`${area}.anything`) === null)).toEqual([]);
  });

  it('is known for every finding of the sample', () => {
    const found = checkPlan(loadSamplePlan());
    expect(found.filter(({ code }) => reasonOf(code) === null)).toEqual([]);
  });

  it('is that of the code before that of its area', () => {
    expect(reasonOf('capacity.flexible-exceeded')).toContain('DL 78/2010');
    expect(reasonOf('capacity.threshold-exceeded')).toContain('DL 34/2019');
    expect(reasonOf('unheard-of.thing')).toBeNull();
    expect(reasonOf('nonsense')).toBeNull();
  });
});
