import { onTestFinished } from 'vitest';
import { openProgram, type Program, type ProgramOptions } from '../../electron/core/program.ts';
import { tempFolder } from './temp-folder.ts';

/**
 * The real program on a data folder (a new one when left out); closed when the test ends. Every edit is an action
 * of its own unless a pause is given: tests edit faster than people.
 */
export async function testProgram(
  folder: string = tempFolder(),
  options: Pick<ProgramOptions, 'now' | 'editPause'> = {},
): Promise<Program> {
  const program = await openProgram({ folder, author: 'Segreteria', editPause: 0, ...options });
  onTestFinished(() => program.close());
  return program;
}
