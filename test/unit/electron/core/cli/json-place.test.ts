import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorPlace } from '../../../../../electron/core/cli/json-place.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,\n  "b": x}', 2, 8],
    ['{"a": 1,\n  "b": 2,\n}', 3, 1],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['[1,,2]', 1, 4],
    ['[1, 2', 1, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": 1} b', 1, 10],
    ['tru', 1, 4],
    ['[trie]', 1, 4],
    ['[\n\n01]', 3, 2],
    ['// piano', 1, 1],
    ['{"a": "b', 1, 9],
    ['["à", è]', 1, 7],
    ['["\t"]', 1, 3],
    ['["\\x"]', 1, 4],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(jsonErrorPlace(text)).toEqual({ line, column });
  });

  it('is nowhere in JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonErrorPlace(text)).toBeNull();
      }),
    );
  });

  it('is where a sign was put that belongs nowhere', () => {
    const list = fc.array(fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), (values, which) => {
        const lines = values.map((value) => `  ${JSON.stringify(value)}`);
        const at = which % lines.length;
        const broken = lines.with(at, '  #');
        expect(jsonErrorPlace(`[\n${broken.join(',\n')}\n]`)).toEqual({ line: at + 2, column: 3 });
      }),
    );
  });

  it('is at the end of a text that was cut off', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (values, cut) => {
        const whole = JSON.stringify({ values });
        const text = whole.slice(0, 1 + (cut % (whole.length - 1)));
        expect(jsonErrorPlace(text)?.column).toBeGreaterThanOrEqual(text.length - 5);
        expect(jsonErrorPlace(text)?.column).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });
});
