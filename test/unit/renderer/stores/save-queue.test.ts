import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type QueueState, SaveQueue } from '../../../../renderer/stores/save-queue.ts';

const PAUSE = 400;
const LONGEST = 1000;
const RETRY_AFTER = 5000;

/** A store that answers when told to: what was written is only what it has accepted. */
function createStore() {
  const asked: string[] = [];
  const stored: string[] = [];
  const waiting: { readonly accept: () => void; readonly refuse: (reason: string) => void }[] = [];
  const write = (text: string) => () => {
    asked.push(text);
    return new Promise<void>((resolve, reject) => {
      waiting.push({
        accept: () => {
          stored.push(text);
          resolve();
        },
        refuse: (reason) => reject(new Error(reason)),
      });
    });
  };
  const answer = async (how: 'accept' | { refuse: string }) => {
    await vi.advanceTimersByTimeAsync(0);
    const next = waiting.shift();
    if (next === undefined) throw new Error('nothing was asked');
    if (how === 'accept') next.accept();
    else next.refuse(how.refuse);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, stored, write, answer };
}

describe('SaveQueue', () => {
  let store: ReturnType<typeof createStore>;
  let states: QueueState[];
  let queue: SaveQueue;
  const state = () => states.at(-1);

  beforeEach(() => {
    vi.useFakeTimers();
    store = createStore();
    states = [];
    queue = new SaveQueue({ pause: PAUSE, longest: LONGEST, retryAfter: RETRY_AFTER }, (told) =>
      states.push(told),
    );
  });
  afterEach(() => vi.useRealTimers());

  it('waits for a pause in the typing and then sends only the newest text', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    queue.put('title', store.write('ab'));
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(store.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.asked).toEqual(['ab']);
  });

  it('sends what is typed without a pause before it has waited too long, and then counts anew', async () => {
    const type = async (text: string, milliseconds: number) => {
      queue.put('title', store.write(text));
      await vi.advanceTimersByTimeAsync(milliseconds);
    };
    for (const text of ['a', 'ab', 'abc']) await type(text, 300);
    expect(store.asked).toEqual([]);
    await type('abcd', 99);
    expect(store.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.asked).toEqual(['abcd']);
    await store.answer('accept');
    for (const text of ['abcde', 'abcdef', 'abcdefg']) await type(text, 300);
    expect(store.asked).toEqual(['abcd']);
    await type('abcdefgh', 100);
    expect(store.asked).toEqual(['abcd', 'abcdefgh']);
  });

  it('says that something is pending until the store has answered', async () => {
    queue.put('title', store.write('a'));
    expect(state()).toEqual({ pending: true, failure: null });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(state()).toEqual({ pending: true, failure: null });
    await store.answer('accept');
    expect(state()).toEqual({ pending: false, failure: null });
  });

  it('sends one write at a time, in the order of typing', async () => {
    queue.put('title', store.write('title'));
    queue.put('target', store.write('target'));
    queue.put('source', store.write('source'));
    const flushed = queue.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.asked).toEqual(['title']);
    await store.answer('accept');
    expect(store.asked).toEqual(['title', 'target']);
    await store.answer('accept');
    await store.answer('accept');
    await flushed;
    expect(store.stored).toEqual(['title', 'target', 'source']);
  });

  it('sends what was typed while the same field was on its way, after the answer', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    queue.put('title', store.write('ab'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(store.asked).toEqual(['a']);
    await store.answer('accept');
    expect(state()?.pending).toBe(true);
    expect(store.asked).toEqual(['a', 'ab']);
    await store.answer('accept');
    expect(store.stored).toEqual(['a', 'ab']);
    expect(state()?.pending).toBe(false);
  });

  it('keeps a refused text, tells the reason and tries again by itself', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    await store.answer({ refuse: 'disco pieno' });
    expect(state()?.pending).toBe(true);
    expect(state()?.failure?.message).toBe('disco pieno');
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(store.asked).toEqual(['a', 'a']);
    await store.answer('accept');
    expect(state()).toEqual({ pending: false, failure: null });
  });

  it('does not call a retry a success before it is one', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    await store.answer({ refuse: 'disco pieno' });
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(state()?.failure?.message).toBe('disco pieno');
    queue.put('title', store.write('ab'));
    expect(state()?.failure?.message).toBe('disco pieno');
  });

  it('stores the other fields although one is refused', async () => {
    queue.put('title', store.write('title'));
    queue.put('target', store.write('target'));
    const flushed = queue.flush().catch((error: unknown) => error);
    await store.answer({ refuse: 'titolo rifiutato' });
    await store.answer('accept');
    expect(store.stored).toEqual(['target']);
    expect(await flushed).toMatchObject({ message: 'titolo rifiutato' });
  });

  it('flushes at once, without waiting for the pause, and resolves only after the answer', async () => {
    let done = false;
    queue.put('title', store.write('a'));
    const flushed = queue.flush().then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.asked).toEqual(['a']);
    expect(done).toBe(false);
    await store.answer('accept');
    await flushed;
    expect(done).toBe(true);
  });

  it('includes in a flush what came after the sending had begun', async () => {
    queue.put('title', store.write('title'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    queue.put('target', store.write('target'));
    const flushed = queue.flush();
    await store.answer('accept');
    await store.answer('accept');
    await flushed;
    expect(store.stored).toEqual(['title', 'target']);
  });

  it('waits in a flush also for an action that was asked while a write was on its way', async () => {
    queue.put('title', store.write('title'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    const acted = queue.act(store.write('undo'));
    let flushed = false;
    const flushing = queue.flush().then(() => {
      flushed = true;
    });
    await store.answer('accept');
    expect([store.asked, flushed]).toEqual([['title', 'undo'], false]);
    await store.answer('accept');
    await Promise.all([acted, flushing]);
    expect(flushed).toBe(true);
  });

  it('does not carry out an action while what was typed before it is refused', async () => {
    queue.put('title', store.write('title'));
    const acted = queue.act(store.write('undo')).catch((error: unknown) => error);
    await store.answer({ refuse: 'disco pieno' });
    expect(await acted).toMatchObject({ message: 'disco pieno' });
    expect(store.asked).toEqual(['title']);
    expect(state()).toMatchObject({ pending: true, failure: { message: 'disco pieno' } });
  });

  it('goes on after an action that was refused', async () => {
    const acted = queue.act(store.write('undo')).catch((error: unknown) => error);
    await store.answer({ refuse: 'nulla da annullare' });
    expect(await acted).toMatchObject({ message: 'nulla da annullare' });
    expect(state()).toEqual({ pending: false, failure: null });
    queue.put('title', store.write('title'));
    const flushed = queue.flush();
    await store.answer('accept');
    await flushed;
    expect(store.stored).toEqual(['title']);
  });

  it('tries a failed write once more in a flush', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    await store.answer({ refuse: 'disco pieno' });
    const flushed = queue.flush();
    await store.answer('accept');
    await flushed;
    expect(store.stored).toEqual(['a']);
  });

  it('at blur sends the field that was left and leaves the others to their pause', async () => {
    queue.put('title', store.write('title'));
    queue.put('target', store.write('target'));
    const flushed = queue.flush('target');
    await store.answer('accept');
    await flushed;
    expect(store.stored).toEqual(['target']);
    expect(state()?.pending).toBe(true);
  });

  it('sends nothing that was dropped', async () => {
    queue.put('number', store.write('12'));
    queue.drop('number');
    await vi.advanceTimersByTimeAsync(PAUSE + RETRY_AFTER);
    await queue.flush();
    expect(store.asked).toEqual([]);
    expect(state()).toEqual({ pending: false, failure: null });
  });

  it('forgets a failed write when it is cleared, and does not come back to it', async () => {
    queue.put('title', store.write('a'));
    await vi.advanceTimersByTimeAsync(PAUSE);
    await store.answer({ refuse: 'disco pieno' });
    queue.clear();
    expect(state()).toEqual({ pending: false, failure: null });
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(store.asked).toEqual(['a']);
  });
});
