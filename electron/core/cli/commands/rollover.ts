import { counted } from '../../../../shared/labels/counted.ts';
import { planStatusLabels } from '../../../../shared/plan/core/header.ts';
import { type ReviewReason, reviewReasonCounts } from '../../../../shared/plan/core/review-reasons.ts';
import { type PlanDocument, planPeriod, planTitle } from '../../../../shared/plan/document.ts';
import { kindOf } from '../../../../shared/plan/kinds.ts';
import { annexedFiles } from '../../../../shared/plan/organisation/coat-of-arms.ts';
import { type Rollover, type RuleOutcome, rollOver } from '../../../../shared/rollover/roll-over.ts';
import { writeAllWhole } from '../../files/write-whole.ts';
import { requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming, standardStream, writeOutput } from '../files.ts';
import { planText, readPlan } from '../plan-file.ts';
import { carryArms } from './carry-arms.ts';

export const rolloverCommand: Command = {
  name: 'rollover',
  usage: 'PIANO.json --out NUOVO.json [--json]',
  summary: 'prepara la bozza dell’anno successivo',
  positionals: ['il file del piano'],
  options: { out: { type: 'string' } },
  run: async (args) => {
    const [path = ''] = args.positionals;
    const out = requiredOption(rolloverCommand, args, 'out');
    const old = await readPlan(path);
    const rollover = await naming(path, () => rollOver(old));
    const arms = await carryArms(rollover.document, { from: path, to: out });
    const notes = [...notesOn(old), ...arms.notes];
    const content = planText(rollover.document);
    if (arms.file === null) await writeOutput(out, content);
    else await writeAllWhole([{ path: out, content }, arms.file]);
    return {
      text: explain(old, rollover, notes, out),
      json: {
        file: out,
        title: planTitle(rollover.document),
        basedOn: { ...rollover.document.plan.basedOn, status: old.plan.status },
        notes,
        rules: rollover.outcomes,
        toReview: rollover.document.reviewMarks.length,
      },
      status: 0,
      silent: out === standardStream,
    };
  },
};

/** What the person should know before relying on the new draft. */
function notesOn(old: PlanDocument): readonly string[] {
  const { plan } = old;
  const attachments = annexedFiles(old);
  const notes: string[] = [];
  if (plan.status !== 'approved' && !(plan.status === 'archived' && plan.resolution !== null)) {
    notes.push(
      `Il piano di partenza non risulta approvato (stato: ${planStatusLabels[plan.status]}): verificare che sia la versione definitiva.`,
    );
  }
  if (attachments.length > 0) {
    const names = attachments.map(({ name }) => `«${name}»`).join(', ');
    notes.push(`Gli allegati del piano di partenza non sono stati ripresi: ${names}.`);
  }
  return notes;
}

function explain(
  old: PlanDocument,
  { document, outcomes }: Rollover,
  notes: readonly string[],
  out: string,
): string {
  return [
    `Bozza ${planPeriod(document)} preparata dal piano ${planPeriod(old)} e scritta in ${out}: ${planTitle(document)}.`,
    ...notes.map((note) => `Nota: ${note}`),
    '',
    ...outcomes.flatMap(linesOf),
    '',
    `Da rivedere: ${counted(document.reviewMarks.length, 'elemento', 'elementi')}, testi delle sezioni compresi.`,
  ].join('\n');
}

function linesOf({ kind, rule, carried, changed, dropped, added, reasons }: RuleOutcome): string[] {
  const { singular, plural } = kindOf(kind).label;
  const counts = [
    [carried, 'nel nuovo piano'],
    [changed, 'con dati cambiati'],
    // Of no gender: a kind may be of either.
    [dropped, 'fuori dal nuovo piano'],
    [added, 'in aggiunta'],
  ] as const;
  const words = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(', ');
  const marks = Object.entries(reasons)
    .filter(([reason]) => reason !== 'carried')
    .map(([reason, count]) => `    ${counted(count, ...reviewReasonCounts[reason as ReviewReason])}`);
  return [`  ${carried + dropped + added === 1 ? singular : plural}: ${words} (${rule})`, ...marks];
}
