import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Previewer, type PreviewerOptions } from '../../../electron/core/printing/preview/previewer.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { forkPrintProcess, type PrintProcess } from '../../../electron/core/printing/print-process.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';

const sample = loadSamplePlan();
const equal = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

let open: Previewer | undefined;
afterEach(() => open?.close());

/** A previewer over real processes, which are counted and can be killed from outside. */
function previewer(options: PreviewerOptions = {}) {
  const started: PrintProcess[] = [];
  const killed = new Set<PrintProcess>();
  const spawner = () => {
    const child = forkPrintProcess();
    const counted: PrintProcess = {
      ...child,
      kill: () => {
        killed.add(counted);
        child.kill();
      },
    };
    started.push(counted);
    return counted;
  };
  open = new Previewer(spawner, options);
  return { preview: open, started, killed };
}

function describing(doc: PlanDocument, at: number, text: string): PlanDocument {
  return {
    ...doc,
    objectives: doc.objectives.map((each, index) => (index === at ? { ...each, description: text } : each)),
  };
}

describe('the preview of a plan that is being written', () => {
  it('gives the bytes of a print after every edit, whatever letters it brings', async () => {
    const { preview, started } = previewer();
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiou àèéìòù €«»“”’–— fi ffi #$*_@<>'),
      maxLength: 80,
    });
    const edits = fc.sample(fc.tuple(fc.nat(sample.objectives.length - 1), letters), {
      numRuns: 25,
      seed: 6,
    });
    let doc = sample;
    for (const [index, [at, text]] of edits.entries()) {
      doc = describing(doc, at, text);
      const shown = await preview.preview(doc, '2.2');
      // Each print is a process of its own: of every fifth, and of the last, the bytes are compared.
      if (index % 5 === 0 || index === edits.length - 1) {
        expect(equal(shown, (await printPlan(doc, { part: '2.2' })).pdf), text).toBe(true);
      }
    }
    expect(equal(await preview.preview(doc, null), (await printPlan(doc)).pdf)).toBe(true);
    expect(started).toHaveLength(1);
  });

  it('answers each in its order when several are asked at once', async () => {
    const { preview } = previewer();
    const parts = ['1', '4', 'sheets:common', '3.2', '1'];
    const shared = { ...sample, objectives: sample.objectives.map((each) => ({ ...each, unit: null })) };
    const shown = await Promise.all(parts.map((part) => preview.preview(shared, part)));
    for (const [index, part] of parts.entries()) {
      expect(equal(shown[index] ?? new Uint8Array(), (await printPlan(shared, { part })).pdf), part).toBe(
        true,
      );
    }
  });

  it('takes a fraction of the time once the plan was laid out', async () => {
    const { preview } = previewer();
    const time = async (doc: PlanDocument) => {
      const start = performance.now();
      await preview.preview(doc, null);
      return performance.now() - start;
    };
    await preview.preview(sample, '1');
    const first = await time(sample);
    const later = [];
    for (const round of [1, 2, 3]) later.push(await time(describing(sample, round, `Giro ${round}`)));
    expect(Math.min(...later)).toBeLessThan(first / 2);
  });

  it('refuses a part that is not there with a sentence, and goes on', async () => {
    const { preview, started } = previewer();
    await expect(preview.preview(sample, '9')).rejects.toMatchObject({ code: 'print.part-unknown' });
    expect((await preview.preview(sample, '1')).length).toBeGreaterThan(1000);
    expect(started).toHaveLength(1);
  });

  it('tells of a death of the process, and starts another for what comes next', async () => {
    const { preview, started } = previewer();
    await preview.preview(sample, '1');
    const waiting = preview.preview(sample, null);
    started[0]?.kill();
    await expect(waiting).rejects.toMatchObject({ code: 'print.crashed', kind: 'machine' });
    expect((await preview.preview(sample, '1')).length).toBeGreaterThan(1000);
    expect(started).toHaveLength(2);
  });

  it('ends the process when it is closed or takes too long', async () => {
    const { preview, started, killed } = previewer();
    const waiting = preview.preview(sample, null);
    preview.close();
    await expect(waiting).rejects.toMatchObject({ code: 'print.cancelled' });
    expect(killed.size).toBe(started.length);
    const hurried = previewer({ timeout: 20 });
    await expect(hurried.preview.preview(sample, null)).rejects.toMatchObject({ code: 'print.no-answer' });
    expect(hurried.killed.size).toBe(1);
  });

  it('hands over to a fresh process after its service, and answers what was asked before', async () => {
    const { preview, started, killed } = previewer({ longestService: 2 });
    const shown = await Promise.all(['1', '3.2', '4'].map((part) => preview.preview(sample, part)));
    expect(shown.every((pdf) => pdf.length > 1000)).toBe(true);
    expect(started).toHaveLength(2);
    await expect.poll(() => killed.has(started[0] as PrintProcess)).toBe(true);
    expect(killed.size).toBe(1);
  });

  it('ends a process that is asked nothing more, and starts again when it is', async () => {
    const { preview, started, killed } = previewer({ longestIdle: 50 });
    await preview.preview(sample, '1');
    await expect.poll(() => killed.size).toBe(1);
    expect((await preview.preview(sample, '1')).length).toBeGreaterThan(1000);
    expect(started).toHaveLength(2);
  });
});
