import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinValues, splitValues } from '../../../../shared/labels/value-list.ts';
import { officeText } from '../../../support/arbitrary-plan.ts';

describe('joinValues', () => {
  it.each([
    [['Rossi, ad interim', 'Bianchi'], 'Rossi, ad interim; Bianchi'],
    [['Rotazione; anche breve', 'Controllo'], '"Rotazione; anche breve"; Controllo'],
    [['"Casa"', 'la "Casa"'], '"""Casa"""; la "Casa"'],
    [['', ' x'], '""; " x"'],
    [[], ''],
  ])('writes %j as %j', (values, text) => {
    expect(joinValues(values)).toBe(text);
  });

  it('is parted again into the same values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(officeText, fc.constantFrom(';', '";"', 'a\n', '"', '\u00a0'))),
        (values) => {
          expect(splitValues(joinValues(values))).toEqual(values);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('splitValues', () => {
  it.each([
    ['a;b\nc', ['a', 'b', 'c']],
    [' a ; ;; b ', ['a', 'b']],
    ['"a;b" ; c', ['a;b', 'c']],
    ['"a" b; c', ['"a" b', 'c']],
    ['"aperta; c', ['"aperta', 'c']],
    ['  ', []],
  ])('parts %j', (text, values) => {
    expect(splitValues(text)).toEqual(values);
  });
});
