import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../../../electron/core/files/content.ts';
import { untilCancelled } from '../../../../../electron/core/printing/until-cancelled.ts';

async function* pieces(all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);

describe('bytes that are read until a signal', () => {
  it('are the same bytes when there is no signal, given as a whole or in pieces', async () => {
    const { signal } = new AbortController();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 })), async (all) => {
        const whole = Buffer.concat(all);
        expect(Buffer.from(await wholeOf(untilCancelled(pieces(all), signal))).equals(whole)).toBe(true);
        expect(Buffer.from(await wholeOf(untilCancelled(whole, signal))).equals(whole)).toBe(true);
      }),
    );
    expect((await wholeOf(untilCancelled(megabytes(3).fill(7), signal))).every((byte) => byte === 7)).toBe(
      true,
    );
  });

  it('end within a megabyte of it, even inside one large piece', async () => {
    const controller = new AbortController();
    let read = 0;
    const reading = async () => {
      for await (const piece of untilCancelled(megabytes(20), controller.signal)) {
        read += piece.length;
        // As the call of the window comes in: in a turn of its own.
        if (read === megabytes(2).length) setImmediate(() => controller.abort());
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: 'print.cancelled' });
    expect(read).toBeLessThanOrEqual(megabytes(4).length);
  });

  it('are refused when it came during the last piece, or before the first of none', async () => {
    const controller = new AbortController();
    const reading = async () => {
      for await (const _ of untilCancelled(megabytes(1), controller.signal)) controller.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'print.cancelled' });
    await expect(wholeOf(untilCancelled(pieces([]), AbortSignal.abort()))).rejects.toMatchObject({
      code: 'print.cancelled',
    });
  });
});
