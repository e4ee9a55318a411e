import path from 'node:path';
import type { outputCalls } from '../../shared/contract/output.ts';
import { writeAllWhole } from '../core/files/write-whole.ts';
import type { OfficeIdentity } from '../core/identities/office-identity.ts';
import { openOffice, type PassphraseMemory } from '../core/identities/passphrase-memory.ts';
import { sha256 } from '../core/plans/canonical.ts';
import {
  type ExportedPlan,
  exportBundle,
  exportName,
  exportPdf,
  sealedBundle,
} from '../core/plans/export-plan.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import type { ChooseFile } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface OutputParts {
  readonly store: PlanStore;
  readonly identity: OfficeIdentity;
  readonly memory: PassphraseMemory;
  readonly chooseFile: ChooseFile;
  readonly spawner: SpawnPrintProcess;
  /** The folder that the dialog proposes. */
  readonly documents: string;
}

/** Answers the calls that write a plan to a file of the person's choice. */
export function outputHandlers(parts: OutputParts): AreaHandlers<typeof outputCalls> {
  const { store, spawner } = parts;
  return {
    printPdf: ({ planId }) =>
      write(parts, planId, 'Stampa il piano in PDF', 'Documento PDF', 'pdf', () =>
        exportPdf(store, planId, spawner),
      ),
    exportBundle: async ({ planId, passphrase }) => {
      // Before the dialog: a wrong passphrase should not be found out after choosing a place.
      const make = await bundleMaker(parts, planId, passphrase);
      return write(parts, planId, 'Esporta il fascicolo firmato', 'Fascicolo PIAO firmato', 'asice', make);
    },
  };
}

/** The bundle that was signed when the plan was frozen, or one that is signed now. */
async function bundleMaker(
  { store, identity, memory, spawner }: OutputParts,
  planId: string,
  passphrase: string | null,
): Promise<() => Promise<ExportedPlan>> {
  const sealed = await sealedBundle(store, planId);
  if (sealed !== null) return async () => ({ bytes: sealed, warnings: [] });
  const signer = await openOffice(identity, memory, passphrase);
  return () => exportBundle(store, planId, signer, { now: new Date(), spawner });
}

async function write(
  { store, chooseFile, documents }: OutputParts,
  planId: string,
  title: string,
  formatName: string,
  extension: string,
  make: () => Promise<ExportedPlan>,
): Promise<{ file: string | null; warnings: { path: string; message: string }[] }> {
  const doc = await store.read(planId);
  const name = `${exportName(doc)}.${extension}`;
  const file = await chooseFile({ title, defaultPath: path.join(documents, name), formatName, extension });
  if (file === null) return { file: null, warnings: [] };
  const { bytes, warnings } = await make();
  // What goes to the Giunta goes with its digest, as acts quote it; a draft is not worth one.
  const digest = { path: `${file}.sha256`, content: sha256(bytes) };
  await writeAllWhole([{ path: file, content: bytes }, ...(doc.plan.status === 'draft' ? [] : [digest])]);
  return { file, warnings: warnings.map((warning) => ({ ...warning })) };
}
