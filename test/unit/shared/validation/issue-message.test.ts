import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PiaoError } from '../../../../shared/errors.ts';
import { describeIssues, formatPath, throwInputError } from '../../../../shared/validation/issue-message.ts';

const schema = z.strictObject({
  type: z.enum(['A', 'B']).optional(),
  rows: z.array(z.strictObject({ heads: z.int().min(0), grade: z.string().min(1) })).optional(),
  sections: z.record(z.string(), z.string()).optional(),
  id: z.uuidv7().optional(),
  day: z.iso.date().optional(),
  names: z.array(z.string()).min(1).max(2).optional(),
  code: z.string().regex(/^x/, { error: 'deve iniziare con x' }).optional(),
  share: z.number().gt(0).lt(10).optional(),
  title: z.string().max(3).optional(),
  source: z
    .union([
      z.strictObject({ net: z.string() }),
      z.strictObject({ years: z.array(z.strictObject({ y: z.int() })) }),
    ])
    .optional(),
  shape: z
    .discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })])
    .optional(),
});

function problems(value: unknown) {
  const result = schema.safeParse(value);
  return result.success ? [] : describeIssues(result.error);
}

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['objectives', 3, 'type'], 'objectives[3].type'],
    [['sections', '2.1', 'title'], 'sections["2.1"].title'],
    [[0, 'a'], '[0].a'],
  ])('%j reads %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('describeIssues', () => {
  it.each<[string, unknown, string, string]>([
    ['a wrong root', null, '', 'serve un oggetto, trovato null'],
    ['a list as root', [], '', 'serve un oggetto, trovato un elenco'],
    ['an unknown choice', { type: 'Z' }, 'type', 'valore sconosciuto, trovato «Z»; valori ammessi: A, B'],
    ['a missing text', { rows: [{ heads: 1 }] }, 'rows[0].grade', 'manca: serve un testo tra virgolette'],
    ['an empty text', { rows: [{ heads: 1, grade: '' }] }, 'rows[0].grade', 'non può essere vuoto'],
    [
      'a fraction',
      { rows: [{ heads: 1.5, grade: 'C' }] },
      'rows[0].heads',
      'serve un numero intero, trovato il numero 1.5',
    ],
    [
      'a negative count',
      { rows: [{ heads: -1, grade: 'C' }] },
      'rows[0].heads',
      'deve essere maggiore o uguale a 0, trovato il numero -1',
    ],
    ['an open border', { share: 0 }, 'share', 'deve essere maggiore di 0, trovato il numero 0'],
    ['an upper border', { share: 10 }, 'share', 'deve essere minore di 10, trovato il numero 10'],
    [
      'a number for a text',
      { sections: { '2.1': 4 } },
      'sections["2.1"]',
      'serve un testo tra virgolette, trovato il numero 4',
    ],
    ['an object for a list', { names: {} }, 'names', 'serve un elenco, trovato un oggetto'],
    ['an empty list', { names: [] }, 'names', 'l’elenco non può essere vuoto'],
    ['a long list', { names: ['a', 'b', 'c'] }, 'names', 'l’elenco deve avere al massimo 2 voci'],
    ['a long text', { title: 'abcd' }, 'title', 'deve avere al massimo 3 caratteri'],
    ['a bad identifier', { id: 'k' }, 'id', 'serve un identificativo UUID, trovato «k»'],
    [
      'a bad date',
      { day: '31.12.2025' },
      'day',
      'serve una data nella forma AAAA-MM-GG, trovato «31.12.2025»',
    ],
    ['an own message', { code: 'q' }, 'code', 'deve iniziare con x'],
    [
      'an unknown variant',
      { shape: { kind: 'c' } },
      'shape.kind',
      'valore non riconosciuto; valori ammessi: a, b',
    ],
    [
      'the union branch that went furthest',
      { source: { years: [{ y: 'x' }] } },
      'source.years[0].y',
      'serve un numero, trovato «x»',
    ],
    [
      'a long value with line breaks',
      { type: `a\n${'b'.repeat(60)}` },
      'type',
      `valore sconosciuto, trovato «a ${'b'.repeat(37)}…»; valori ammessi: A, B`,
    ],
    [
      'a blank value',
      { type: '  ' },
      'type',
      'valore sconosciuto, trovato un testo vuoto; valori ammessi: A, B',
    ],
  ])('says in Italian: %s', (_name, value, path, message) => {
    expect(problems(value)).toEqual([{ path, message }]);
  });

  it('names every unknown key by its own path and lists the known ones', () => {
    expect(problems({ rows: [{ heads: 1, grade: 'C', x: 1, y: 2 }] })).toEqual([
      { path: 'rows[0].x', message: 'chiave sconosciuta; chiavi ammesse: heads, grade' },
      { path: 'rows[0].y', message: 'chiave sconosciuta; chiavi ammesse: heads, grade' },
    ]);
  });
});

describe('throwInputError', () => {
  function refusal(value: unknown, by: z.ZodType = schema): unknown {
    try {
      const result = by.safeParse(value);
      if (!result.success) throwInputError('plan.malformed', 'Il piano non è valido', result.error);
    } catch (error) {
      return error;
    }
    return undefined;
  }

  it('makes one sentence about the first problem and counts the others', () => {
    const error = refusal({ type: 'Z', names: [], share: 0 });
    expect(error).toBeInstanceOf(PiaoError);
    expect(error).toMatchObject({
      code: 'plan.malformed',
      kind: 'input',
      message:
        'Il piano non è valido: in type, valore sconosciuto, trovato «Z»; valori ammessi: A, B (e altri 2 errori).',
      details: { path: 'type', count: 3 },
    });
    expect(refusal({ names: [], share: 0 })).toMatchObject({
      message: expect.stringContaining('(e un altro errore).'),
    });
  });

  it('says that the whole document is meant when there is no path', () => {
    expect(refusal('x')).toMatchObject({
      message: 'Il piano non è valido: nel documento, serve un oggetto, trovato «x».',
    });
  });

  it('takes the code that a refinement gives', () => {
    const picky = z.string().refine(() => false, { error: 'non va', params: { code: 'plan.picky' } });
    expect(refusal('a', picky)).toMatchObject({
      code: 'plan.picky',
      message: 'Il piano non è valido: nel documento, non va.',
    });
  });
});
