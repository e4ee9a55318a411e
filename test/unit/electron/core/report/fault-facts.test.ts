import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultFacts } from '../../../../../electron/core/report/fault-facts.ts';
import { PiaoError } from '../../../../../shared/errors.ts';

const fault = (error: Error, stack: string) => Object.assign(error, { stack });

describe('the facts of a fault', () => {
  it('are its kind, its code and places in the program, without message and folders', () => {
    const error = fault(
      Object.assign(new Error('UNIQUE failed: «Anna Rossi»'), {
        name: 'SqliteError',
        code: 'SQLITE_CONSTRAINT',
      }),
      'SqliteError: UNIQUE failed: «Anna Rossi»\n    at readPlan (file:///home/anna.rossi/piao/electron/core/plans/plan-rows.ts:33:7)\n    at async /home/anna.rossi/piao/dist/main.js:120:3',
    );
    expect(faultFacts(error)).toBe('SqliteError SQLITE_CONSTRAINT plan-rows.ts:33 main.js:120');
  });

  it('do not take a line of the message for a place', () => {
    const error = fault(
      new Error('x'),
      'Error: parolaunica\nat casa (parolaunica.ts:1:1)\n    at f (/a/b.ts:2:3)',
    );
    expect(faultFacts(error)).toBe('Error b.ts:2');
  });

  it('follow the causes of a sentence for people', () => {
    const error = new PiaoError('database.disk-full', 'In «/home/anna/piao.sqlite» …', {
      cause: fault(Object.assign(new Error('x'), { code: 'ENOSPC' }), ''),
    });
    expect(faultFacts(error)).toBe('database.disk-full <- Error ENOSPC');
  });

  it('end with causes that have no end', () => {
    const error = fault(new Error('x'), '');
    error.cause = error;
    expect(faultFacts(error)).toBe('Error <- Error <- Error <- Error');
  });

  it('tell of a refused input which field of ours was wrong, and nothing of what came', () => {
    const schema = z.strictObject({ mapping: z.record(z.string(), z.number()), id: z.uuid() });
    const { error } = schema.safeParse({ mapping: { 'Nome di Anna': 'x' }, id: 'parolaunica', altro: 1 });
    expect(faultFacts(error)).toBe('ZodError invalid_type@mapping invalid_format@id unrecognized_keys@-');
  });

  it.each([
    ['un testo con parolaunica', 'string'],
    [{ passphrase: 'parolaunica' }, 'object'],
    [undefined, ''],
    [null, ''],
    [Object.assign(fault(new Error('x'), ''), { name: 'Anna Rossi', code: '/home/anna' }), '? ?'],
  ])('are of %o no more than %j', (cause, facts) => {
    expect(faultFacts(cause)).toBe(facts);
  });
});
