import path from 'node:path';
import type { lifeCalls } from '../../shared/contract/life.ts';
import { PiaoError } from '../../shared/errors.ts';
import { verifyManifestSignature } from '../core/bundles/signature-verify.ts';
import { readAttachable } from '../core/files/read-attachable.ts';
import { safeName } from '../core/files/safe-name.ts';
import { writeWhole } from '../core/files/write-whole.ts';
import type { OfficeIdentity } from '../core/identities/office-identity.ts';
import { openOffice, type PassphraseMemory } from '../core/identities/passphrase-memory.ts';
import { approvePlan, freezePlan } from '../core/plans/freeze-plan.ts';
import type { FrozenPlan, FrozenTable } from '../core/plans/frozen-plans.ts';
import type { FreezeResult } from '../core/plans/plan-life.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import { provePlan } from '../core/proof/prove-plan.ts';
import type { ChooseFile, ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface LifeParts {
  readonly store: PlanStore;
  readonly identity: OfficeIdentity;
  readonly memory: PassphraseMemory;
  readonly chooseFile: ChooseFile;
  readonly chooseFiles: ChooseFiles;
  readonly spawner: SpawnPrintProcess;
  /** The folder that the dialogs propose. */
  readonly documents: string;
}

/** Answers the calls on the road of a plan to the Giunta. */
export function lifeHandlers(parts: LifeParts): AreaHandlers<typeof lifeCalls> {
  const { store, identity, memory, chooseFile, chooseFiles, spawner, documents } = parts;
  const { life } = store;
  const signing = async (passphrase: string | null) => ({
    identity: await openOffice(identity, memory, passphrase),
    now: new Date(),
    spawner,
  });
  return {
    state: async ({ planId }) => ({
      frozen: await Promise.all((await life.allFrozen(planId)).map(frozenAnswer)),
      events: await life.events(planId),
      publication: await life.publication(planId),
    }),
    freeze: async ({ planId, passphrase }) =>
      written(await freezePlan(store, planId, await signing(passphrase))),
    withdraw: ({ planId, motivation }) => life.withdraw(planId, motivation),
    recordResolution: ({ planId, resolution }) => life.recordResolution(planId, resolution),
    attach: async ({ planId, as }) => {
      // SECURITY: a path never comes from the window, which could name any file of the person.
      const title = as === 'act' ? 'Allega la deliberazione firmata' : 'Allega il piano firmato';
      const [chosen] = await chooseFiles({ title, defaultPath: documents });
      if (chosen === undefined) return null;
      return life.attachToResolution(planId, as, await readAttachable(chosen));
    },
    saveFile: async ({ planId, as }) => {
      const kept = (await store.read(planId)).plan.resolution?.[as] ?? null;
      if (kept === null) {
        throw new PiaoError('plan.resolution-file-missing', 'Il file non è allegato alla deliberazione.');
      }
      const bytes = await store.contentOf(kept.sha256);
      const name = safeName(kept.name);
      const file = await chooseFile({
        title: 'Salva il file allegato alla deliberazione',
        defaultPath: path.join(documents, name),
        formatName: 'File',
        extension: path.extname(name).slice(1),
      });
      if (file !== null) await writeWhole(file, bytes);
      return { file };
    },
    approve: async ({ planId, passphrase }) =>
      written(await approvePlan(store, planId, await signing(passphrase))),
    amend: async ({ planId }) => ({ planId: await life.amend(planId) }),
    recordPublication: async ({ planId, step }) => {
      await life.recordPublication(planId, step);
    },
    prove: ({ planId }) => provePlan(store, planId, spawner),
  };
}

/** The window follows the write; what was frozen is megabytes, and stays. */
function written({ frozen: _, ...answer }: FreezeResult) {
  return answer;
}

async function frozenAnswer(frozen: FrozenPlan & { readonly table: FrozenTable }) {
  const { revision, createdAt, planSha256, pdfSha256, fingerprint, engine, seal, table } = frozen;
  const status = table === 'proposals' ? ('proposed' as const) : ('approved' as const);
  const facts = { status, revision, createdAt, planSha256, pdfSha256, fingerprint, engine };
  if (seal === null) return { ...facts, signer: null };
  const { certificate, signedAt } = await verifyManifestSignature(seal.manifest, seal.signature);
  const { name } = certificate;
  return {
    ...facts,
    signer: { name, fingerprint: certificate.fingerprint, signedAt: signedAt.toISOString() },
  };
}
