import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FlushGate } from '../../../../electron/os/flush-gate.ts';

function gate(capMilliseconds: number) {
  let asked = 0;
  const flushGate = new FlushGate(() => {
    asked += 1;
  }, capMilliseconds);
  return { flushGate, asked: () => asked };
}

describe('the gate that closing waits at', () => {
  it('opens only with the answer', async () => {
    const { flushGate } = gate(5000);
    let outcome = 'waiting';
    const flushed = flushGate.flush().then((value) => {
      outcome = value;
    });
    await wait(30);
    expect(outcome).toBe('waiting');
    flushGate.acknowledge(true);
    await flushed;
    expect(outcome).toBe('saved');
  });

  it('says when the page could not store everything', async () => {
    const { flushGate } = gate(5000);
    const flushed = flushGate.flush();
    flushGate.acknowledge(false);
    await expect(flushed).resolves.toBe('unsaved');
  });

  it('gives up after its limit, and not before', async () => {
    const { flushGate } = gate(60);
    const start = performance.now();
    await expect(flushGate.flush()).resolves.toBe('no-answer');
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  it('asks once however often closing is tried, and all wait for the same answer', async () => {
    const { flushGate, asked } = gate(5000);
    const both = Promise.all([flushGate.flush(), flushGate.flush()]);
    expect(asked()).toBe(1);
    flushGate.acknowledge(true);
    await expect(both).resolves.toEqual(['saved', 'saved']);
  });

  it('asks again after an answer, so that a second closing is not taken for the first', async () => {
    const { flushGate, asked } = gate(5000);
    const first = flushGate.flush();
    flushGate.acknowledge(false);
    await first;
    const second = flushGate.flush();
    expect(asked()).toBe(2);
    flushGate.acknowledge(true);
    await expect(second).resolves.toBe('saved');
  });

  it('is not opened in advance by an answer that nobody asked for', async () => {
    const { flushGate } = gate(60);
    flushGate.acknowledge(true);
    await expect(flushGate.flush()).resolves.toBe('no-answer');
  });

  it('accepts an answer that comes while it asks', async () => {
    const flushGate: FlushGate = new FlushGate(() => flushGate.acknowledge(true), 5000);
    await expect(flushGate.flush()).resolves.toBe('saved');
  });
});
