import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planText, readAttachments, readPlan } from '../../../../../electron/core/cli/plan-file.ts';
import { wholeOf } from '../../../../../electron/core/files/content.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const digest = (content: string) => createHash('sha256').update(content).digest('hex');

/** A plan whose attachments have these names and contents. */
function planOf(...attachments: readonly (readonly [string, string])[]): PlanDocument {
  return planWith({
    attachments: attachments.map(([name, content], index) => ({
      id: idOf(index),
      name,
      sha256: digest(content),
    })),
  });
}

/** A folder with a place for the plan and these files, paths relative to the plan. */
function folderWith(files: Readonly<Record<string, string>>): { plan: string; at: (name: string) => string } {
  const folder = path.join(tempFolder(), 'a', 'b');
  mkdirSync(path.join(folder, 'allegati'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return { plan: path.join(folder, 'piano.json'), at: (name) => path.join(folder, name) };
}

const found = async (doc: PlanDocument, plan: string, given: readonly string[] = []) =>
  Promise.all(
    (await readAttachments(doc, plan, given)).map(async ({ name, chunks }) => [
      name,
      Buffer.from(await wholeOf(chunks())).toString(),
    ]),
  );

describe('attachments beside the plan', () => {
  it('are found by their own name and by the safe one, each under its own', async () => {
    const { plan } = folderWith({ 'allegati/Città à.pdf': 'uno', 'allegati/Piano_ore_.pdf': 'due' });
    const doc = planOf(['Città à.pdf', 'uno'], ['Piano:ore?.pdf', 'due'], ['altrove.pdf', 'tre']);
    expect(await found(doc, plan)).toEqual([
      ['Città à.pdf', 'uno'],
      ['Piano:ore?.pdf', 'due'],
    ]);
  });

  it('are told apart where two have one name', async () => {
    const { plan } = folderWith({ 'allegati/dup.pdf': 'uno', 'allegati/DUP-2.pdf': 'due' });
    expect(await found(planOf(['dup.pdf', 'uno'], ['DUP.pdf', 'due']), plan)).toEqual([
      ['dup.pdf', 'uno'],
      ['DUP.pdf', 'due'],
    ]);
  });

  it.each(['../../segreto.pdf', '../segreto.pdf', '..', '.', '/etc/passwd', 'sotto/segreto.pdf', ''])(
    'are never looked for outside their folder: %j',
    async (name) => {
      const { plan, at } = folderWith({
        '../../segreto.pdf': 'segreto',
        '../segreto.pdf': 'segreto',
        'segreto.pdf': 'segreto',
        'allegati/sotto/segreto.pdf': 'segreto',
      });
      const doc = planOf([name, 'segreto']);
      expect(await found(doc, plan)).toEqual([]);
      // What was meant can still be given by hand: the digest says that it is the one.
      expect(await found(doc, plan, [at('segreto.pdf')])).toEqual([[name, 'segreto']]);
    },
  );

  it('are not looked for on the way out even when the safe name is there', async () => {
    const { plan } = folderWith({ '../../segreto.pdf': 'fuori', 'allegati/_.._segreto.pdf': 'dentro' });
    expect(await found(planOf(['../../segreto.pdf', 'dentro']), plan)).toEqual([
      ['../../segreto.pdf', 'dentro'],
    ]);
  });

  it('are refused when their content is another, naming the file', async () => {
    const { plan, at } = folderWith({ 'allegati/dup.pdf': 'altro' });
    const error = await refusalOf(() => found(planOf(['dup.pdf', 'uno']), plan));
    expect(error).toMatchObject({ code: 'attachment.digest-mismatch', kind: 'input' });
    expect(error.message).toContain(at('allegati/dup.pdf'));
    expect(error.message).toContain('«dup.pdf»');
  });

  it('are no folders', async () => {
    const { plan } = folderWith({ 'allegati/dup.pdf/x': 'uno' });
    expect(await found(planOf(['dup.pdf', 'uno']), plan)).toEqual([]);
  });

  it('are not looked for when the plan comes from standard input', async () => {
    expect(await found(planOf(['package.json', 'uno']), '-')).toEqual([]);
  });
});

describe('attachments that are given', () => {
  it('are known by their content, whatever their name', async () => {
    const { plan, at } = folderWith({ 'x.bin': 'uno' });
    expect(await found(planOf(['dup.pdf', 'uno']), plan, [at('x.bin')])).toEqual([['dup.pdf', 'uno']]);
  });

  it('stand before those beside the plan', async () => {
    const { plan, at } = folderWith({
      'x.bin': 'uno',
      'allegati/dup.pdf': 'rovinato',
      'allegati/b.pdf': 'due',
    });
    expect(await found(planOf(['dup.pdf', 'uno'], ['b.pdf', 'due']), plan, [at('x.bin')])).toEqual([
      ['dup.pdf', 'uno'],
      ['b.pdf', 'due'],
    ]);
  });

  it('are taken once when given twice', async () => {
    const { plan, at } = folderWith({ 'x.bin': 'uno' });
    expect(await found(planOf(['dup.pdf', 'uno']), plan, [at('x.bin'), at('x.bin')])).toHaveLength(1);
  });

  it.each([
    ['dup.pdf', 'attachment.digest-mismatch'],
    ['altro.pdf', 'attachment.unlisted'],
    ['manca.pdf', 'file.missing'],
  ])('are refused when %s is not the one: %s', async (name, code) => {
    const { plan, at } = folderWith({ 'dup.pdf': 'rovinato', 'altro.pdf': 'altro' });
    const error = await refusalOf(() => found(planOf(['dup.pdf', 'uno']), plan, [at(name)]));
    expect(error.code).toBe(code);
    expect(error.message).toContain(at(name));
  });
});

describe('a plan file', () => {
  it('is read back as it was written, by people too', async () => {
    const doc = planOf(['dup.pdf', 'uno']);
    const { plan } = folderWith({ 'piano.json': planText(doc) });
    expect(await readPlan(plan)).toEqual(doc);
    expect(planText(doc)).toMatch(/^\{\n {2}"format": "piao-plan",\n[\s\S]*\n\}\n$/);
  });

  it.each([
    ['{}', 'plan.not-a-plan'],
    [planText(planWith()).replace('"draft"', '"boh"'), 'plan.schema'],
    ['no', 'file.not-json'],
  ])('that is none is refused with its name', async (content, code) => {
    const { plan } = folderWith({ 'piano.json': content });
    const error = await refusalOf(() => readPlan(plan));
    expect(error.code).toBe(code);
    expect(error.message.startsWith(`${plan}: `)).toBe(true);
  });
});
