import { describe, expect, it } from 'vitest';
import { programmeParts } from '../../../../../renderer/sections/risk/programme/programme-parts.ts';

describe('the parts of the programme of prevention', () => {
  it('come once each, and each says what belongs into it and how a row is added', () => {
    const kinds = programmeParts.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { title, help, add, labels } of programmeParts) {
      expect(title).not.toBe('');
      expect(help).toMatch(/\.$/);
      expect(add).toMatch(/^Aggiungi un/);
      expect(new Set(Object.values(labels)).size).toBe(3);
    }
  });
});
