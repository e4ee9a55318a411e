import { describe, expect, it } from 'vitest';
import { databaseError, speakingOf } from '../../../../../electron/core/database/sqlite-error.ts';
import { PiaoError } from '../../../../../shared/errors.ts';

const withCode = (code: string) => Object.assign(new Error('low-level words'), { code });

describe('databaseError', () => {
  it.each([
    ['SQLITE_READONLY', 'database.not-writable', 'machine'],
    ['SQLITE_READONLY_DIRECTORY', 'database.not-writable', 'machine'],
    ['SQLITE_CANTOPEN', 'database.not-writable', 'machine'],
    ['EROFS', 'database.not-writable', 'machine'],
    ['SQLITE_BUSY_SNAPSHOT', 'database.locked', 'machine'],
    ['SQLITE_FULL', 'database.disk-full', 'machine'],
    ['ENOSPC', 'database.disk-full', 'machine'],
    ['SQLITE_IOERR_WRITE', 'database.disk-error', 'machine'],
    ['SQLITE_CORRUPT', 'database.damaged', 'input'],
    ['SQLITE_NOTADB', 'database.damaged', 'input'],
  ])('turns %s into %s and names the file, not the low-level words', (code, expected, kind) => {
    const error = databaseError(withCode(code), '/dati/piao.sqlite');
    expect(error).toBeInstanceOf(PiaoError);
    expect(error).toMatchObject({ code: expected, kind });
    expect(String(error)).toContain('/dati/piao.sqlite');
    expect(String(error)).not.toContain('low-level');
  });

  it.each([
    withCode('SQLITE_CONSTRAINT_FOREIGNKEY'),
    new Error('a fault of the program'),
    new PiaoError('plan.locked', 'Il piano non è più in bozza.'),
    'text',
  ])('leaves alone what is not about the machine: %s', async (error) => {
    expect(databaseError(error, 'x')).toBe(error);
    await expect(speakingOf('x', () => Promise.reject(error))).rejects.toBe(error);
  });
});
