import { extname } from 'node:path';
import { PiaoError } from '../../../../shared/errors.ts';
import { planStatusLabels } from '../../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { editionOf } from '../../../../shared/print/edition.ts';
import { type PrintEdition, printEditions } from '../../../../shared/print/model.ts';
import type { PrintWarning } from '../../printing/characters.ts';
import { pdfStandards } from '../../printing/job.ts';
import { printPlan } from '../../printing/print-plan.ts';
import { choiceOption, optionalOption, repeatedOption, requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming, standardStream, writeOutput } from '../files.ts';
import { readAttachments, readPlan } from '../plan-file.ts';

export const printCommand: Command = {
  name: 'print',
  usage:
    'PIANO.json --out FILE.pdf [--edition draft|proposal|approved] [--part 2.2] [--standard a-2a|ua-1] [--attach FILE]… [--json]',
  summary: 'stampa il piano in PDF',
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
    refuseOtherFormats(out);
    const plan = await readPlan(path);
    await readAttachments(plan, path, repeatedOption(args, 'attach'));
    const printed = await naming(path, () => printPlan(plan, { edition, part, standard }));
    const { pdf } = printed;
    const warnings = [...editionWarnings(plan, edition), ...printed.warnings];
    await writeOutput(out, pdf);
    return {
      text: [
        `Piano stampato in ${out}.`,
        ...warnings.map(({ path: at, message }) => `Avviso: ${at}: ${message}`),
      ].join('\n'),
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
      message: `il piano è in stato «${status}», l'edizione stampata è un'altra: non diffonderla come atto`,
    },
  ];
}

function refuseOtherFormats(out: string): void {
  const extension = extname(out).toLowerCase();
  if (out === standardStream || extension === '.pdf') return;
  if (['.docx', '.html', '.xlsx', '.zip'].includes(extension)) {
    throw new PiaoError(
      'print.format-not-yet',
      `${out}: il formato ${extension} non è ancora disponibile in questa versione, scegliere un nome che finisce in .pdf.`,
    );
  }
  throw new PiaoError(
    'print.format-unknown',
    `${out}: il nome del file deve finire in .pdf, il formato «${extension}» non esiste.`,
  );
}
