import { randomBytes } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openPlanBundle } from '../../../electron/core/bundles/plan-bundle-verify.ts';
import { withFileSource } from '../../../electron/core/files/byte-source.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { writeWhole } from '../../../electron/core/files/write-whole.ts';
import { sealedBundle } from '../../../electron/core/plans/export-plan.ts';
import { freezePlan } from '../../../electron/core/plans/freeze-plan.ts';
import { takeInBundle } from '../../../electron/core/plans/import-bundle.ts';
import { provePlan } from '../../../electron/core/proof/prove-plan.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { refusalOf } from '../../support/refusal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { testProgram } from '../../support/test-program.ts';
import { smallPlan, testIdentity } from './life-plans.ts';

const identity = testIdentity();
const opinions = [randomBytes(3_000_000), randomBytes(10)];

async function attachedPlan() {
  const { store, file } = await testProgram();
  const plan = smallPlan();
  const id = plan.plan.id;
  await store.create(plan);
  const files = opinions.map((bytes, index) => ({ id: newId(), name: `Parere n. ${index}.pdf`, bytes }));
  await store.attach(id, '4', files);
  return { store, file, id, freeze: () => freezePlan(store, id, { identity: identity(), now: new Date() }) };
}

/** What somebody does to the database without the program. */
function behindItsBack(file: string, statement: string): void {
  const sqlite = new Database(file);
  sqlite.exec(statement);
  sqlite.close();
}

const alteration = "UPDATE attachment_contents SET bytes = x'00' WHERE length(bytes) > 1000";

describe('the attachments of a plan', () => {
  it('go into the bundle byte for byte, and from there into another program, whose bundle is the same', async () => {
    const { store, id, freeze } = await attachedPlan();
    await freeze();
    const bundle = path.join(tempFolder(), 'proposta.asice');
    const sealed = await sealedBundle(store, id);
    if (sealed === null) throw new Error('what was frozen has its seal');
    await writeWhole(bundle, sealed);

    const other = await testProgram();
    await withFileSource(bundle, async (source) => {
      const { content } = await openPlanBundle(source, []);
      const attached = [...(content?.entries ?? [])].filter(([name]) => name.startsWith('allegati/'));
      const read = await Promise.all(attached.map(([, { chunks }]) => wholeOf(chunks())));
      expect(read.map((bytes) => Buffer.from(bytes))).toEqual(opinions);
      await takeInBundle(other.store, source, 'keep');
      const again = await sealedBundle(other.store, id);
      const written = Buffer.from(await wholeOf(again ?? sealed));
      expect(written.equals(Buffer.from(await source.read(0, source.size)))).toBe(true);
    });
  });

  it('are read before they are signed: one that was altered stops the freezing, and nothing has changed', async () => {
    const { store, file, id, freeze } = await attachedPlan();
    behindItsBack(file, alteration);
    // Its length is not the one that the plan lists.
    expect((await refusalOf(freeze)).code).toBe('bundle.attachment-mismatch');
    behindItsBack(file, "UPDATE attachment_contents SET bytes = zeroblob(3000000) WHERE bytes = x'00'");
    expect((await refusalOf(freeze)).code).toBe('attachment.altered');
    behindItsBack(file, 'DELETE FROM attachment_contents');
    expect((await refusalOf(freeze)).code).toBe('attachment.missing');
    expect((await store.read(id)).plan).toMatchObject({ status: 'draft', revision: 0 });
  });

  it('are read before the bundle is handed out, and by the proof', async () => {
    const { store, file, id, freeze } = await attachedPlan();
    await freeze();
    behindItsBack(
      file,
      'UPDATE attachment_contents SET bytes = zeroblob(3000000) WHERE length(bytes) > 1000',
    );
    expect((await refusalOf(() => sealedBundle(store, id))).code).toBe('attachment.altered');
    const checks = await provePlan(store, id);
    expect(checks.find(({ code }) => code === 'proof.seal')).toMatchObject({ outcome: 'wrong' });
  });
});
