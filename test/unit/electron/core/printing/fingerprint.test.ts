import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planFingerprint } from '../../../../../electron/core/printing/fingerprint.ts';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';

const sample = loadSamplePlan();

describe('the fingerprint of a plan', () => {
  it('is the SHA-256 of the canonical JSON without status, revision and resolution', () => {
    const { status: _s, revision: _r, resolution: _d, ...plan } = sample.plan;
    const canonical = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
    };
    const digest = createHash('sha256')
      .update(canonical({ ...sample, plan }), 'utf8')
      .digest('hex');
    expect(planFingerprint(sample)).toBe(digest);
  });

  it('does not change when the plan is proposed and approved, and does when a word changes', () => {
    const resolution = {
      body: 'Giunta Comunale',
      number: '58',
      date: '2025-03-27',
      immediatelyEnforceable: true,
      publishedFrom: null,
      publishedTo: null,
      act: null,
      signedPlan: null,
    };
    const approved = {
      ...sample,
      plan: { ...sample.plan, status: 'approved' as const, revision: 4, resolution },
    };
    expect(planFingerprint(approved)).toBe(planFingerprint(sample));
    const changed = { ...sample, administration: { ...sample.administration, phone: '0' } };
    expect(planFingerprint(changed)).not.toBe(planFingerprint(sample));
  });

  it('exists for text that no file could hold as it is', () => {
    const odd = { ...sample, administration: { ...sample.administration, phone: '\ud800' } };
    expect(planFingerprint(odd)).toMatch(/^[0-9a-f]{64}$/);
  });
});
