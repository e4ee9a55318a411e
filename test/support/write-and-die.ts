/** Stores a plan in the data folder named on the command line and is killed; run by a test. */
import { openProgram } from '../../electron/core/program.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';

const [folder = ''] = process.argv.slice(2);
const { store } = await openProgram({ folder, author: 'Segreteria' });
await store.create(newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }));
process.kill(process.pid, 'SIGKILL');
