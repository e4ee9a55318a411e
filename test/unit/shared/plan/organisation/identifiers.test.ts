import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasValidCheckDigit,
  isWellWritten,
  looksLikeEmail,
  looksLikeIpaCode,
  looksLikeWebAddress,
  tidyIdentifier,
} from '../../../../../shared/plan/organisation/identifiers.ts';

const digits = fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 });

/** The one digit that makes ten others a code. */
function completed(ten: readonly number[]): string {
  const code = Array.from({ length: 10 }, (_, last) => [...ten, last].join('')).find(hasValidCheckDigit);
  if (code === undefined) throw new Error(`no check digit for ${ten.join('')}`);
  return code;
}

describe('the check digit of a codice fiscale or partita IVA of a body', () => {
  it.each([
    ['91035680197', 'Comune di Crema, codice fiscale'],
    ['00111540191', 'Comune di Crema, partita IVA'],
    ['80078750587', 'INPS'],
    ['00000000000', 'nothing but zeros'],
  ])('holds for %s (%s)', (code) => {
    expect(hasValidCheckDigit(code)).toBe(true);
  });

  it.each([
    '',
    '9103568019',
    '910356801977',
    '9103568019a',
    ' 91035680197',
    '91035680197\n',
    'IT91035680197',
  ])('fails for %j, which is no eleven digits', (code) => {
    expect(hasValidCheckDigit(code)).toBe(false);
  });

  it('is one digit alone for any ten others', () => {
    fc.assert(
      fc.property(digits, (ten) => {
        const valid = Array.from({ length: 10 }, (_, last) => [...ten, last].join('')).filter(
          hasValidCheckDigit,
        );
        expect(valid).toHaveLength(1);
      }),
    );
  });

  it('catches any single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 10 }), fc.integer({ min: 1, max: 9 }), (ten, at, off) => {
        const wrong = [...completed(ten)].map((digit, index) =>
          index === at ? String((Number(digit) + off) % 10) : digit,
        );
        expect(hasValidCheckDigit(wrong.join(''))).toBe(false);
      }),
    );
  });

  it('catches two neighbours exchanged, but for 0 and 9', () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 9 }), (ten, at) => {
        const code = [...completed(ten)];
        const [a = '', b = ''] = code.slice(at, at + 2);
        fc.pre(a !== b && `${a}${b}` !== '09' && `${a}${b}` !== '90');
        expect(hasValidCheckDigit(code.toSpliced(at, 2, b, a).join(''))).toBe(false);
      }),
    );
  });
});

describe('an address', () => {
  it.each(['urp@comune.crema.cr.it', 'protocollo@pec.comune.it', 'A.B+c@X.IT', 'è@comune.it'])(
    'may look like %s',
    (text) => {
      expect(looksLikeEmail(text)).toBe(true);
    },
  );

  it.each([
    '',
    '@',
    'urp',
    'urp@comune',
    'urp@comune.i',
    'urp comune@x.it',
    'a@b@c.it',
    'urp@x.it ',
    'a@x.1t',
    '@x.it',
  ])('does not look like %j', (text) => {
    expect(looksLikeEmail(text)).toBe(false);
  });
});

describe('a code of the Indice delle Pubbliche Amministrazioni', () => {
  it.each(['c_d142', 'C_D142', 'r_lombar', 'inps', 'ab', 'a'.repeat(20)])('may look like %s', (text) => {
    expect(looksLikeIpaCode(text)).toBe(true);
  });

  it.each(['', 'c', 'c-d142', 'c d142', 'c_d142\n', 'cè', 'a'.repeat(21)])(
    'does not look like %j',
    (text) => {
      expect(looksLikeIpaCode(text)).toBe(false);
    },
  );
});

describe('a web address', () => {
  it.each([
    'www.comune.crema.cr.it',
    'comune.it',
    'https://www.comune.it/pagina?x=1',
    'http://comune.it:8080/',
    'www.città.it',
  ])('may look like %s', (text) => {
    expect(looksLikeWebAddress(text)).toBe(true);
  });

  it.each(['', 'comune', 'htp://comune.it', 'www comune.it', 'urp@comune.it', 'https://', '1.2'])(
    'does not look like %j',
    (text) => {
      expect(looksLikeWebAddress(text)).toBe(false);
    },
  );
});

describe('tidying an identifier', () => {
  it.each([
    ['taxCode', '9103 5680.197', '91035680197'],
    ['vatNumber', 'IT00111540191', '00111540191'],
    ['ipaCode', ' C_D142 ', 'c_d142'],
    ['certifiedEmail', '<protocollo@pec.it>', 'protocollo@pec.it'],
    ['email', 'mailto:urp@comune.it', 'urp@comune.it'],
    ['website', ' www.comune.it', 'www.comune.it'],
  ] as const)('of %s gives %j its right form', (field, text, expected) => {
    expect(tidyIdentifier(field, text)).toBe(expected);
  });

  it('gives nothing when the text is right already or wrong all the same', () => {
    expect(tidyIdentifier('taxCode', '91035680197')).toBeNull();
    expect(tidyIdentifier('taxCode', '9103 5680 190')).toBeNull();
    expect(tidyIdentifier('email', 'urp at comune')).toBeNull();
  });

  it('leaves what is not written to other checks', () => {
    expect(isWellWritten('website', '')).toBe(true);
    expect(isWellWritten('website', 'x y')).toBe(false);
  });
});
