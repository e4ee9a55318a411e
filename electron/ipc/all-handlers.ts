import { contract } from '../../shared/contract/index.ts';
import type { ShippedComponent } from '../../shared/contract/shipped.ts';
import type { PiaoError } from '../../shared/errors.ts';
import type { OfficeIdentity } from '../core/identities/office-identity.ts';
import type { PassphraseMemory } from '../core/identities/passphrase-memory.ts';
import type { SpawnImportProcess } from '../core/importing/run-import.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import type { Program } from '../core/program.ts';
import { loadSamplePlan } from '../core/sample.ts';
import type { PrintPages } from '../os/print-pages.ts';
import type { ReceivedFiles } from '../os/received-files.ts';
import { type AppFacts, appHandlers } from './app-handlers.ts';
import { attachmentHandlers } from './attachment-handlers.ts';
import { asBackupAnswer, backupHandlers } from './backup-handlers.ts';
import type { Handlers } from './bind-handlers.ts';
import { bundleHandlers, trustHandlers } from './bundle-handlers.ts';
import { coatOfArmsHandlers } from './coat-of-arms-handlers.ts';
import { type DeskParts, deskHandlers } from './desk-handlers.ts';
import { identityHandlers } from './identity-handlers.ts';
import { type ImportProgress, importHandlers } from './import-handlers.ts';
import { lifeHandlers } from './life-handlers.ts';
import { noteHandlers } from './note-handlers.ts';
import { outputHandlers } from './output-handlers.ts';
import { planHandlers } from './plans.ts';
import { previewHandlers } from './preview-handlers.ts';
import { tableHandlers } from './table-handlers.ts';

export interface HandlerParts extends DeskParts {
  readonly facts: AppFacts;
  readonly acknowledgeFlush: (saved: boolean) => void;
  /** What the program is made of. */
  readonly notices: () => Promise<readonly ShippedComponent[]>;
  readonly identity: OfficeIdentity;
  readonly memory: PassphraseMemory;
  readonly spawner: SpawnPrintProcess;
  readonly importSpawner: SpawnImportProcess;
  readonly tellImport: (progress: ImportProgress) => void;
  readonly received: ReceivedFiles;
  readonly showInFolder: (file: string) => void;
  readonly printPages: PrintPages;
}

/** The answers of a program whose database is open. */
export function openHandlers(program: Program, parts: HandlerParts): Handlers {
  const { store, trust, mappings, notes, reviews, backups } = program;
  const { identity, memory, spawner, received, showInFolder, printPages } = parts;
  const { chooseFile, chooseFiles, documents } = parts;
  const dialogs = { chooseFile, chooseFiles, documents };
  const signing = { identity, memory };
  return {
    ...alwaysAnswered(parts),
    ...planHandlers(store, reviews, loadSamplePlan),
    output: outputHandlers({ store, ...signing, ...dialogs, spawner, showInFolder, printPages }),
    preview: previewHandlers({ store, spawner }),
    attachments: attachmentHandlers({ store, ...dialogs }),
    coatOfArms: coatOfArmsHandlers({ store, ...dialogs, spawner }),
    notes: noteHandlers(notes),
    tables: tableHandlers({ store, mappings, backups, ...dialogs }),
    imports: importHandlers({
      store,
      reviews,
      backups,
      ...dialogs,
      spawner: parts.importSpawner,
      tell: parts.tellImport,
    }),
    backups: backupHandlers(backups),
    identities: identityHandlers({ ...signing, ...dialogs }),
    life: lifeHandlers({ store, ...signing, ...dialogs, spawner }),
    bundles: bundleHandlers({ store, trust, backups, ...dialogs, received, spawner }),
    trust: trustHandlers(trust),
  };
}

/** The answers while the database is not open: everything about plans is refused with the reason. */
export function shutHandlers(problem: PiaoError, parts: HandlerParts): Handlers {
  const refuse = () => {
    throw problem;
  };
  const refusing = Object.fromEntries(
    Object.entries(contract).map(([area, calls]) => [
      area,
      Object.fromEntries(Object.keys(calls).map((name) => [name, refuse])),
    ]),
    // Built from the contract itself, call by call: Object.fromEntries forgets which key has which type.
  ) as unknown as Handlers;
  const { session } = parts;
  return {
    ...refusing,
    ...alwaysAnswered(parts),
    backups: { ...refusing.backups, list: () => session.backups().map(asBackupAnswer) },
    // Nothing that was received can be shown now; it waits.
    bundles: { ...refusing.bundles, received: () => null },
  };
}

function alwaysAnswered(parts: HandlerParts): Pick<Handlers, 'app' | 'desk'> {
  const { facts, acknowledgeFlush, notices } = parts;
  return { app: appHandlers(facts, acknowledgeFlush, notices), desk: deskHandlers(parts) };
}
