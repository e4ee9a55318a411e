import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesContent,
  checkedContent,
  measure,
  oneChunk,
  wholeOf,
} from '../../../../../electron/core/files/content.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const pieces = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 });

async function* given(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const changed = () => new PiaoError('test.changed', 'È cambiato.');

describe('a content', () => {
  it('is measured, and read, the same however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (chunks) => {
        const whole = Buffer.concat(chunks);
        const sha256 = createHash('sha256').update(whole).digest('hex');
        expect(await measure(given(chunks))).toEqual({ size: whole.length, sha256 });
        expect(Buffer.from(await wholeOf(given(chunks))).equals(whole)).toBe(true);
        expect(bytesContent(whole)).toMatchObject({ size: whole.length, sha256 });
      }),
    );
  });

  it('can be read as often as it is asked for', async () => {
    const content = bytesContent(Buffer.from('testo'));
    for (let time = 0; time < 2; time += 1) {
      expect(Buffer.from(await wholeOf(content.chunks())).toString()).toBe('testo');
    }
  });

  it('ends with a refusal as soon as other bytes are read than were measured', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, pieces, async (before, after) => {
        const facts = await measure(given(before));
        const content = checkedContent(facts, () => given(after), changed);
        if (Buffer.concat(before).equals(Buffer.concat(after))) await wholeOf(content.chunks());
        else expect((await refusalOf(() => wholeOf(content.chunks()))).code).toBe('test.changed');
      }),
    );
  });

  it('never hands on more than its size, however long the reading has become', async () => {
    const facts = await measure(oneChunk(Buffer.alloc(10)));
    let read = 0;
    const endless = async function* () {
      for (;;) yield Buffer.alloc(10);
    };
    const refusal = await refusalOf(async () => {
      for await (const chunk of checkedContent(facts, endless, changed).chunks()) read += chunk.length;
    });
    expect([refusal.code, read]).toEqual(['test.changed', 10]);
  });
});
