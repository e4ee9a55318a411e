import { onTestFinished } from 'vitest';
import { openProgram, type Program } from '../../electron/core/program.ts';
import { tempFolder } from './temp-folder.ts';

/** The real program on a data folder (a new one when left out); closed when the test ends. */
export async function testProgram(folder: string = tempFolder()): Promise<Program> {
  const program = await openProgram({ folder, author: 'Segreteria' });
  onTestFinished(() => program.close());
  return program;
}
