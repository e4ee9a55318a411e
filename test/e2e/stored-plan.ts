import { openProgram } from '../../electron/core/program.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';

/** The only plan of a data folder, read from its database. The window on it must be closed. */
export async function storedPlan(folder: string): Promise<PlanDocument> {
  const program = await openProgram({ folder });
  try {
    const [plan, ...others] = await program.store.list();
    if (plan === undefined || others.length > 0) throw new Error('not exactly one plan in the data folder');
    return await program.store.read(plan.id);
  } finally {
    await program.close();
  }
}
