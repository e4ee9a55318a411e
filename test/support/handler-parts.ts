import { OfficeIdentity } from '../../electron/core/identities/office-identity.ts';
import { forkImportProcess } from '../../electron/core/importing/run-import.ts';
import { forkPrintProcess } from '../../electron/core/printing/print-process.ts';
import type { HandlerParts } from '../../electron/ipc/all-handlers.ts';
import { ReceivedFiles } from '../../electron/os/received-files.ts';
import { noMemory } from './no-memory.ts';
import { quietSession } from './quiet-session.ts';

/** What the handlers need besides the program, where no dialog is answered and nothing is remembered. */
export function handlerParts(folder: string, parts: Partial<HandlerParts> = {}): HandlerParts {
  return {
    session: quietSession(folder),
    facts: { version: '0', dataFolder: folder, platform: 'linux' },
    versions: [['PIAO Desk', '0']],
    lastLogLines: () => [],
    acknowledgeFlush: () => undefined,
    notices: async () => [],
    identity: new OfficeIdentity(folder),
    memory: noMemory,
    spawner: forkPrintProcess,
    importSpawner: forkImportProcess,
    tellImport: () => undefined,
    received: new ReceivedFiles(),
    showInFolder: () => undefined,
    printPages: async () => true,
    chooseFile: async () => null,
    chooseFiles: async () => [],
    documents: folder,
    ...parts,
  };
}
