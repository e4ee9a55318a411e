import { planStatusLabels } from '../../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { editionOf } from '../../../../shared/print/edition.ts';
import { formatOfName } from '../../../../shared/print/formats.ts';
import { type PrintEdition, printEditions } from '../../../../shared/print/model.ts';
import type { PrintWarning } from '../../printing/characters.ts';
import { pdfStandards } from '../../printing/job.ts';
import { writePlan } from '../../printing/write-plan.ts';
import { choiceOption, optionalOption, repeatedOption, requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming, standardStream, writeOutput } from '../files.ts';
import { contentIn, readAttachments, readPlan } from '../plan-file.ts';
import { warningLine } from '../warning-line.ts';

export const printCommand: Command = {
  name: 'print',
  usage:
    'PIANO.json --out FILE.(pdf|docx|html|xlsx|zip) [--edition draft|proposal|approved] [--part 2.2|register|worksheets|findings|whole+findings|sheets:STRUTTURA] [--standard a-2a|ua-1] [--attach FILE]… [--json]',
  summary: 'stampa il piano in PDF, DOCX, HTML, XLSX o come dati aperti (ZIP di CSV e JSON)',
  positionals: ['il file del piano'],
  options: {
    out: { type: 'string' },
    edition: { type: 'string' },
    part: { type: 'string' },
    standard: { type: 'string' },
    attach: { type: 'string', multiple: true },
  },
  run: async (args) => {
    const [path = ''] = args.positionals;
    const out = requiredOption(printCommand, args, 'out');
    const edition = choiceOption(printCommand, args, 'edition', printEditions);
    const standard = choiceOption(printCommand, args, 'standard', pdfStandards);
    const part = optionalOption(args, 'part');
    const format = out === standardStream ? 'pdf' : formatOfName(out);
    const plan = await readPlan(path);
    const readContent = contentIn(await readAttachments(plan, path, repeatedOption(args, 'attach')));
    const what = { edition, part, standard, readContent };
    const printed = await naming(path, () => writePlan(plan, format, what));
    const warnings = [...editionWarnings(plan, edition), ...printed.warnings];
    await writeOutput(out, printed.bytes);
    return {
      text: [`Piano stampato in ${out}.`, ...warnings.map(warningLine)].join('\n'),
      json: { file: out, warnings },
      status: 0,
      silent: out === standardStream,
    };
  },
};

/** An edition that claims more than the plan's own state is printed as asked, and said. */
function editionWarnings(plan: PlanDocument, edition: PrintEdition | undefined): readonly PrintWarning[] {
  if (edition === undefined || edition === editionOf(plan)) return [];
  const status = planStatusLabels[plan.plan.status];
  return [
    {
      path: 'plan.status',
      message: `il piano è in stato «${status}», l’edizione stampata è un’altra: non diffonderla come atto`,
    },
  ];
}
