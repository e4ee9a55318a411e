import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWithDigest } from '../../../../../electron/core/files/write-with-digest.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('a file with its digest', () => {
  it.each([
    ['bytes', () => Buffer.from('uno due')],
    ['pieces', () => pieces('uno', ' ', 'due')],
  ])('is written from %s, and the digest alone stands beside it', async (_, content) => {
    const file = path.join(tempFolder(), 'piano.asice');
    const digest = await writeWithDigest(file, content());
    expect(digest).toBe(createHash('sha256').update('uno due').digest('hex'));
    expect(readFileSync(file, 'utf8')).toBe('uno due');
    expect(readFileSync(`${file}.sha256`, 'latin1')).toBe(digest);
  });

  it('leaves neither when a piece cannot be read, and says why', async () => {
    const folder = tempFolder();
    const broken = async function* () {
      yield Buffer.from('uno');
      throw new PiaoError('attachment.altered', 'È stato alterato.');
    };
    const refusal = await refusalOf(() => writeWithDigest(path.join(folder, 'piano.asice'), broken()));
    expect(refusal.code).toBe('attachment.altered');
    expect(existsSync(path.join(folder, 'piano.asice'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
