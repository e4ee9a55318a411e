import { describe, expect, it } from 'vitest';
import { amountSchema, decimalSchema } from '../../../../shared/validation/decimal-schemas.ts';

const said = (schema: typeof amountSchema, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

describe('amounts and decimals in JSON', () => {
  it('accepts strings with a dot', () => {
    for (const text of ['0', '-12.5', '6913264.55']) expect(amountSchema.parse(text)).toBe(text);
    expect(decimalSchema.parse('2.1667')).toBe('2.1667');
  });

  it.each([
    [12.5, 'serve un importo tra virgolette come "1234.56", trovato il numero 12.5 senza virgolette'],
    [undefined, 'manca: serve un importo tra virgolette come "1234.56"'],
    [
      '1.234,56',
      'serve un importo con il punto e al massimo due decimali come "1234.56", trovato «1.234,56»',
    ],
    ['1.234', 'serve un importo con il punto e al massimo due decimali come "1234.56", trovato «1.234»'],
    ['', 'serve un importo con il punto e al massimo due decimali come "1234.56", trovato un testo vuoto'],
    ['1'.repeat(41), 'deve avere al massimo 40 caratteri'],
  ])('explains what is wrong with %j', (value, message) => {
    expect(said(amountSchema, value)).toBe(message);
  });

  it('speaks of numbers where no euro are meant', () => {
    expect(said(decimalSchema, 3)).toBe(
      'serve un numero tra virgolette come "2.17", trovato il numero 3 senza virgolette',
    );
    expect(said(decimalSchema, '2,17')).toBe('serve un numero con il punto come "2.17", trovato «2,17»');
  });
});
