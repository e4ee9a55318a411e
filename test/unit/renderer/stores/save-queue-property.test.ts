import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type QueueState, SaveQueue } from '../../../../renderer/stores/save-queue.ts';

type Step =
  | { readonly what: 'put' | 'drop' | 'blur'; readonly key: string }
  | { readonly what: 'wait'; readonly milliseconds: number }
  | { readonly what: 'flush' | 'act' }
  /** The main process answers what it was asked first. */
  | { readonly what: 'accept' | 'refuse' };

const key = fc.constantFrom('title', 'target', 'source');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('put' as const), key }) },
  fc.record({ what: fc.constantFrom('drop' as const, 'blur' as const), key }),
  fc.record({ what: fc.constant('wait' as const), milliseconds: fc.nat({ max: 600 }) }),
  fc.record({ what: fc.constantFrom('flush' as const, 'act' as const) }),
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('accept' as const, 'refuse' as const) }) },
);

it('never crosses two writes, never goes back to an older text, and ends with the newest of every field', async () => {
  vi.useFakeTimers();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const run = createRun();
        for (const one of steps) await run.take(one);
        await run.acceptEverything();
        for (const [name, numbers] of run.stored) {
          expect(numbers, `the texts of ${name} in the order of typing`).toEqual(
            [...numbers].sort((a, b) => a - b),
          );
        }
        for (const [name, newest] of run.wanted) expect(run.stored.get(name)?.at(-1)).toBe(newest);
        expect(run.state()).toEqual({ pending: false, failure: null });
      }),
      { numRuns: 300 },
    );
  } finally {
    vi.useRealTimers();
  }
});

/** A queue and a main process that answers when told, both watched. */
function createRun() {
  const stored = new Map<string, number[]>();
  /** The newest text of each field that was not dropped after. */
  const wanted = new Map<string, number>();
  const asked: { readonly accept: () => void; readonly refuse: () => void }[] = [];
  const promises: Promise<unknown>[] = [];
  let told: QueueState = { pending: false, failure: null };
  let typed = 0;
  const queue = new SaveQueue({ pause: 350, longest: 400, retryAfter: 5000 }, (state) => {
    told = state;
  });

  const ask = (onAccept: () => void) =>
    new Promise<void>((resolve, reject) => {
      asked.push({
        accept: () => {
          onAccept();
          resolve();
        },
        refuse: () => reject(new Error('rifiutato')),
      });
      expect(asked.length, 'one at a time').toBe(1);
    });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  const take = async (one: Step): Promise<void> => {
    switch (one.what) {
      case 'put': {
        typed += 1;
        const number = typed;
        wanted.set(one.key, number);
        queue.put(one.key, () => ask(() => stored.set(one.key, [...(stored.get(one.key) ?? []), number])));
        expect(told.pending).toBe(true);
        break;
      }
      case 'drop':
        wanted.delete(one.key);
        queue.drop(one.key);
        break;
      case 'blur':
        promises.push(queue.flush(one.key).catch(() => undefined));
        break;
      case 'wait':
        await vi.advanceTimersByTimeAsync(one.milliseconds);
        break;
      case 'flush':
        promises.push(queue.flush().catch(() => undefined));
        break;
      case 'act':
        promises.push(queue.act(() => ask(() => undefined)).catch(() => undefined));
        break;
      case 'accept':
        asked.shift()?.accept();
        break;
      case 'refuse':
        asked.shift()?.refuse();
        break;
    }
    await settle();
  };

  const acceptEverything = async () => {
    let done = false;
    const flush = async () => {
      // The first may join a sending in which a text was refused a moment ago: it is tried again in the next.
      await queue.flush().catch(() => queue.flush());
      done = true;
    };
    const end = flush();
    for (let rounds = 0; rounds < 300 && !done; rounds += 1) {
      await settle();
      asked.shift()?.accept();
    }
    await settle();
    expect(done, 'a flush that is answered comes to its end').toBe(true);
    await Promise.all([end, ...promises]);
  };

  return { take, acceptEverything, stored, wanted, state: () => told };
}
