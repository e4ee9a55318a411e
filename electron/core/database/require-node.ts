import { PiaoError } from '../../../shared/errors.ts';

const oldestNode = 22;

/**
 * Refuses an old Node with a sentence: on Node 20 the SQLite module does not fail, it kills the process.
 * To be called before anything opens a database. Throws `machine.old-node`.
 */
export function refuseOldNode(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= oldestNode) return;
  throw new PiaoError(
    'machine.old-node',
    `Questa macchina usa Node ${version}, ma serve Node ${oldestNode} o più recente: avviare il programma con i comandi npm del progetto, che portano con sé la versione giusta.`,
    { kind: 'machine' },
  );
}
