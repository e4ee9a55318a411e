import { planTitle } from '../../../../shared/plan/document.ts';
import { loadSamplePlan } from '../../sample.ts';
import { requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { standardStream, writeOutput } from '../files.ts';
import { planText } from '../plan-file.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: '--out PIANO.json [--json]',
  summary: 'scrive il piano di esempio (Comune di Crema 2025-2027)',
  positionals: [],
  options: { out: { type: 'string' } },
  run: async (args) => {
    const out = requiredOption(sampleCommand, args, 'out');
    const doc = loadSamplePlan();
    await writeOutput(out, planText(doc));
    return {
      text: `Piano di esempio scritto in ${out}: ${planTitle(doc)}.`,
      json: { file: out, title: planTitle(doc) },
      status: 0,
      silent: out === standardStream,
    };
  },
};
