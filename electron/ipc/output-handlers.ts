import path from 'node:path';
import type { outputCalls } from '../../shared/contract/output.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { plainText } from '../../shared/print/act/plain-text.ts';
import { type OutputFormat, outputFormatNames } from '../../shared/print/formats.ts';
import { partFileName } from '../../shared/print/parts.ts';
import { writeWithDigest } from '../core/files/write-with-digest.ts';
import type { OfficeIdentity } from '../core/identities/office-identity.ts';
import { openOffice, type PassphraseMemory } from '../core/identities/passphrase-memory.ts';
import {
  type ExportedPlan,
  exportBundle,
  exportName,
  exportPlan,
  sealedBundle,
} from '../core/plans/export-plan.ts';
import { fingerprintOf } from '../core/plans/fingerprint-of.ts';
import { digestForms, planAct } from '../core/plans/plan-act.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import { readVersion } from '../core/plans/plan-version.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import { untilCancelled } from '../core/printing/until-cancelled.ts';
import { writeChanges } from '../core/printing/write-changes.ts';
import type { ChooseFile } from '../os/choose-file.ts';
import type { PrintPages } from '../os/print-pages.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface OutputParts {
  readonly store: PlanStore;
  readonly identity: OfficeIdentity;
  readonly memory: PassphraseMemory;
  readonly chooseFile: ChooseFile;
  readonly spawner: SpawnPrintProcess;
  /** The folder that the dialog proposes. */
  readonly documents: string;
  readonly printPages: PrintPages;
  /** Shows a file in the system's own window of folders. */
  readonly showInFolder: (file: string) => void;
}

interface Question {
  readonly title: string;
  readonly formatName: string;
  readonly extension: string;
  /** Put before the ending of the proposed name. */
  readonly suffix?: (doc: PlanDocument) => string;
}

interface Made {
  /** Or the pieces of what may be large. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly warnings: ExportedPlan['warnings'];
}

const bundleQuestion: Question = {
  title: 'Esporta il fascicolo firmato',
  formatName: 'Fascicolo PIAO firmato',
  extension: 'asice',
};

/** Answers the calls that write a plan to a file of the person's choice. */
export function outputHandlers(parts: OutputParts): AreaHandlers<typeof outputCalls> {
  const { store, identity, memory, spawner, chooseFile, documents, showInFolder, printPages } = parts;
  const running = new Set<AbortController>();
  // SECURITY: the window can ask to see the file that was written last, never one that it names.
  let lastFile: string | null = null;

  const cancellable = async <T>(make: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    running.add(controller);
    try {
      return await make(controller.signal);
    } finally {
      running.delete(controller);
    }
  };

  const write = async (
    planId: string,
    { title, formatName, extension, suffix = () => '' }: Question,
    make: (signal: AbortSignal) => Promise<Made>,
  ) => {
    const doc = await store.read(planId);
    const name = `${exportName(doc)}${suffix(doc)}.${extension}`;
    const defaultPath = path.join(documents, name);
    const file = await chooseFile({ title, defaultPath, formatName, extension });
    if (file === null) return { file: null, warnings: [], digest: null };
    const { sha256, warnings } = await cancellable(async (signal) => {
      const { bytes, warnings } = await make(signal);
      return { sha256: await writeWithDigest(file, untilCancelled(bytes, signal)), warnings };
    });
    lastFile = file;
    return { file, warnings: warnings.map((warning) => ({ ...warning })), digest: digestForms(sha256) };
  };

  const exportAs = (planId: string, format: OutputFormat, part: string | null) =>
    write(
      planId,
      {
        title: format === 'pdf' ? 'Stampa il piano in PDF' : 'Esporta il piano',
        formatName: outputFormatNames[format],
        extension: format,
        suffix: (doc) => (part === null ? '' : `-${partFileName(doc, part)}`),
      },
      (signal) => exportPlan(store, planId, format, { part: part ?? undefined, spawner, signal }),
    );

  return {
    printPdf: ({ planId }) => exportAs(planId, 'pdf', null),
    exportPlan: ({ planId, format, part }) => exportAs(planId, format, part),
    exportChanges: ({ planId, before, format }) =>
      write(
        planId,
        {
          title: 'Salva il Quadro delle modifiche',
          formatName: outputFormatNames[format],
          extension: format,
          suffix: () => '-quadro-delle-modifiche',
        },
        async (signal) => {
          const after = await store.read(planId);
          const fingerprint = await fingerprintOf(store, after);
          const docs = { before: await readVersion(store, before), after };
          return writeChanges(docs, format, { fingerprint, spawner, signal });
        },
      ),
    exportBundle: async ({ planId, passphrase }) => {
      const sealed = await cancellable((signal) => sealedBundle(store, planId, signal));
      if (sealed !== null)
        return write(planId, bundleQuestion, async () => ({ bytes: sealed, warnings: [] }));
      // Before the dialog: a wrong passphrase should not be found out after choosing a place.
      const signer = await openOffice(identity, memory, passphrase);
      return write(planId, bundleQuestion, (signal) =>
        exportBundle(store, planId, signer, { now: new Date(), spawner, signal }),
      );
    },
    actText: async ({ planId }) => {
      const { blocks, annexes } = await cancellable((signal) => planAct(store, planId, { spawner, signal }));
      return { text: plainText(blocks), annexes: annexes.map((annex) => ({ ...annex })) };
    },
    exportAct: ({ planId }) =>
      write(
        planId,
        {
          title: 'Salva la proposta di deliberazione',
          formatName: outputFormatNames.docx,
          extension: 'docx',
          suffix: () => '-proposta-di-deliberazione',
        },
        async (signal) => {
          const act = await planAct(store, planId, { spawner, signal });
          return { bytes: await act.toDocx(), warnings: [] };
        },
      ),
    paperPdf: async ({ planId, part }) => {
      const { bytes } = await cancellable((signal) =>
        exportPlan(store, planId, 'pdf', { part: part ?? undefined, spawner, signal }),
      );
      return { pdf: bytes };
    },
    printPages: async () => ({ printed: await printPages() }),
    cancel: () => {
      for (const controller of running) controller.abort();
    },
    showFile: () => {
      if (lastFile !== null) showInFolder(lastFile);
    },
  };
}
