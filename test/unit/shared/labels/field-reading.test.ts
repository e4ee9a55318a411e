import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readField } from '../../../../shared/labels/field-reading.ts';
import { fieldText } from '../../../../shared/labels/field-text.ts';
import { type FieldType, fieldTypeOf } from '../../../../shared/labels/field-type.ts';
import { readFigureText } from '../../../../shared/numbers/figure-text.ts';
import { anyItemsOf } from '../../../../shared/plan/apply-change.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { type KindName, kindNames, kindOf, listKindNames } from '../../../../shared/plan/kinds.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { doc, idOf } from '../../renderer/components/grid/grid-plan.ts';

function fieldOf(kind: KindName, name: string) {
  const field = fieldsOf(kindOf(kind)).find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`${kind} has no ${name}`);
  return { field, type: fieldTypeOf(kind, field) };
}
function read(kind: KindName, name: string, text: string) {
  const { field, type } = fieldOf(kind, name);
  return readField(doc, type, field, text);
}

describe('fieldTypeOf', () => {
  it.each<[KindName, string, string]>([
    ['hires', 'profile', 'text'],
    ['riskAreas', 'code', 'code'],
    ['hires', 'number', 'count'],
    ['hires', 'year', 'year'],
    ['ceilingRows', 'firstYear', 'amount'],
    ['headcount', 'partTimeQuota', 'decimal'],
    ['hires', 'annualCost', 'amount'],
    ['parameters', 'value', 'figure-or-text'],
    ['hires', 'startDate', 'date'],
    ['hires', 'conditional', 'flag'],
    ['hires', 'reason', 'choice'],
    ['riskEvents', 'factors', 'choices'],
    ['hires', 'unit', 'reference'],
    ['riskEvents', 'level', 'reference'],
    ['riskEvents', 'measures', 'references'],
    ['riskAreas', 'subAreas', 'texts'],
    ['processes', 'mapping', 'structured'],
    ['riskMethod', 'bands', 'structured'],
  ])('%s.%s is %s', (kind, name, is) => {
    expect(fieldOf(kind, name).type.is).toBe(is);
  });

  it('tells a choice that one must make from one that may stay open', () => {
    expect(fieldOf('hires', 'status').type).toMatchObject({ required: true });
    expect(fieldOf('hires', 'contract').type).toMatchObject({ required: true });
    expect(fieldOf('hires', 'reason').type).toMatchObject({ required: false });
  });

  it('knows every field of every kind, each choice by its Italian words', () => {
    for (const kind of kindNames) {
      for (const field of fieldsOf(kindOf(kind))) {
        const type = fieldTypeOf(kind, field);
        if (type.is !== 'choice' && type.is !== 'choices') continue;
        expect(
          type.options.filter(({ label, value }) => label === value),
          `${kind}.${field.name}`,
        ).toEqual([]);
      }
    }
  });
});

describe('readField', () => {
  it.each<[KindName, string, string, unknown]>([
    ['hires', 'annualCost', ' 33.104,5 € ', '33104.50'],
    ['hires', 'annualCost', '-12,30', '-12.30'],
    ['hires', 'annualCost', '', null],
    ['headcount', 'partTimeQuota', '5,94', '5.94'],
    ['headcount', 'heads', '1.200', 1200],
    ['hires', 'year', '2027', 2027],
    ['hires', 'startDate', '1/6/2026', '2026-06-01'],
    ['hires', 'conditional', 'sì', true],
    ['hires', 'conditional', 'X', true],
    ['hires', 'conditional', '', false],
    ['hires', 'reason', 'POTENZIAMENTO', 'growth'],
    ['hires', 'reason', 'growth', 'growth'],
    ['hires', 'reason', ' ', null],
    ['riskEvents', 'factors', 'Interferenze; opacità', ['interference', 'opacity']],
    ['riskEvents', 'factors', 'Opacità\nOpacità', ['opacity']],
    ['riskEvents', 'factors', 'nessuna', []],
    ['riskEvents', 'factors', '', null],
    ['riskEvents', 'level', 'Non determinabile', 'undeterminable'],
    ['hires', 'unit', 'A1 – Affari generali', idOf(1)],
    ['hires', 'unit', 'affari generali', idOf(1)],
    ['hires', 'unit', 'A2', idOf(2)],
    ['hires', 'unit', idOf(3), idOf(3)],
    ['objectives', 'type', 'B', 'B'],
    ['objectives', 'sharedWith', 'A1; A2', [idOf(1), idOf(2)]],
    ['objectives', 'managers', 'Rossi, ad interim; Bianchi', ['Rossi, ad interim', 'Bianchi']],
    ['objectives', 'title', ' due\nrighe ', ' due\nrighe '],
    ['riskAreas', 'code', ' E ', 'E'],
  ])('reads %s.%s %j as %j', (kind, name, text, value) => {
    expect(read(kind, name, text)).toEqual({ ok: true, value });
  });

  it.each<[KindName, string, string, RegExp]>([
    ['hires', 'annualCost', 'trentamila', /«trentamila».*come 1\.234,56/],
    ['hires', 'annualCost', '12345678901234567', /non è ammesso qui/],
    ['headcount', 'partTimeQuota', '12345678901', /non è ammesso qui/],
    ['hires', 'startDate', '31.02.2026', /non esiste/],
    ['hires', 'conditional', 'forse', /Sì oppure No/],
    ['hires', 'status', '', /non può mancare: scrivere una voce tra «Procedura/],
    ['hires', 'status', 'vecchia', /«vecchia» non è tra le voci previste/],
    ['hires', 'channel', 'boh', /per esempio «concorso»/],
    ['hires', 'unit', 'Tributi', /«Tributi» non si trova nel piano: .* «A1 – Affari Generali»/],
    ['hires', 'unit', 'Ragioneria', /Più voci/],
    ['measures', 'objective', 'x', /l’elenco è ancora vuoto/],
    ['riskAreas', 'code', '  ', /non può mancare/],
    ['processes', 'mapping', 'x', /nella scheda della riga/],
  ])('refuses %s.%s %j and says why', (kind, name, text, reason) => {
    const reading = read(kind, name, text);
    expect(reading.ok ? reading.value : reading.reason).toMatch(reason);
  });

  /** A figure that a document of elsewhere writes as people do ("€ 1.234,56") is read as the figure that it is. */
  const settled = ({ is }: FieldType, value: unknown) =>
    is === 'figure-or-text' ? readFigureText(String(value)) : value;

  it('reads back what it shows, for any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        for (const kind of listKindNames) {
          for (const item of anyItemsOf(plan, kind)) {
            const values = new Map<string, unknown>(Object.entries(item));
            for (const field of fieldsOf(kindOf(kind))) {
              const type = fieldTypeOf(kind, field);
              // Lists of texts part at semicolons, names may not be unique, what is structured has no text.
              if (['structured', 'texts', 'reference', 'references', 'code'].includes(type.is)) continue;
              const value = values.get(field.name);
              const reading = readField(plan, type, field, fieldText(plan, type, value));
              const back = reading.ok ? z.parse(field.schema, reading.value) : reading.reason;
              const kept = Array.isArray(value) ? [...new Set(value)] : settled(type, value);
              expect(comparable(back), `${kind}.${field.name}`).toEqual(comparable(kept));
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** "5", "5.0" and "05" are one number. */
function comparable(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

describe('fieldText', () => {
  it.each<[KindName, string, unknown, string]>([
    ['hires', 'annualCost', '33104.50', '33.104,50'],
    ['hires', 'year', 2026, '2026'],
    ['headcount', 'heads', 1200, '1.200'],
    ['hires', 'conditional', true, 'Sì'],
    ['riskEvents', 'factors', [], 'nessuna'],
    ['riskEvents', 'factors', null, ''],
    ['riskEvents', 'factors', ['opacity', 'rules'], 'Opacità; Regole'],
    ['hires', 'unit', 'scomparsa', 'scomparsa'],
    ['riskMethod', 'bands', [{ level: 'low' }], 'compilato'],
    ['processes', 'mapping', { input: '', output: 'x' }, 'compilata'],
    ['processes', 'mapping', { input: '' }, ''],
  ])('writes %s.%s %j as %j', (kind, name, value, text) => {
    expect(fieldText(doc, fieldOf(kind, name).type, value)).toBe(text);
  });
});
