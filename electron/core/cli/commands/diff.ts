import { extname } from 'node:path';
import type { Difference, PlanDiff } from '../../../../shared/diff/difference.ts';
import {
  changeWords,
  countsWords,
  differenceTitle,
  fieldLabel,
  shownChange,
} from '../../../../shared/diff/difference-words.ts';
import type { FieldChange } from '../../../../shared/diff/field-changes.ts';
import type { ParagraphChange } from '../../../../shared/diff/narrative-diff.ts';
import { diffPlans } from '../../../../shared/diff/plan-diff.ts';
import { diffWords, type WordStep } from '../../../../shared/diff/word-diff.ts';
import { PiaoError } from '../../../../shared/errors.ts';
import { type PlanDocument, planTitle } from '../../../../shared/plan/document.ts';
import { type ChangesFormat, changesFormats } from '../../../../shared/print/formats.ts';
import { writeChanges } from '../../printing/write-changes.ts';
import { optionalOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { standardStream, writeOutput } from '../files.ts';
import { readPlan } from '../plan-file.ts';
import { warningLine } from '../warning-line.ts';

interface Documents {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
}

export const diffCommand: Command = {
  name: 'diff',
  usage: 'VECCHIO.json NUOVO.json [--out FILE.(pdf|docx|html)] [--json]',
  summary: 'confronta due piani, per sezione e per elemento; scrive il Quadro delle modifiche',
  positionals: ['il piano vecchio', 'il piano nuovo'],
  options: { out: { type: 'string' } },
  run: async (args) => {
    const [oldPath = '', newPath = ''] = args.positionals;
    const out = optionalOption(args, 'out');
    const format = out === undefined ? null : changesFormatOf(out);
    if (oldPath === standardStream && newPath === standardStream) {
      throw new PiaoError(
        'cli.arguments',
        'piao diff: solo uno dei due piani può arrivare dallo standard input, indicare un file per l’altro.',
      );
    }
    const docs = { before: await readPlan(oldPath), after: await readPlan(newPath) };
    const diff = diffPlans(docs.before, docs.after);
    if (out !== undefined && format !== null) {
      const { bytes, warnings } = await writeChanges(docs, format);
      await writeOutput(out, bytes);
      const told = [`Quadro delle modifiche scritto in ${out}.`, ...warnings.map(warningLine)];
      const json = { file: out, counts: diff.counts, warnings };
      return { text: told.join('\n'), json, status: 0, silent: out === standardStream };
    }
    // A difference is what was asked for, not a fault: exit status 0 either way.
    return { text: explain(docs, diff), json: diff, status: 0 };
  },
};

/** Throws `print.format-without-changes`. */
function changesFormatOf(out: string): ChangesFormat {
  const extension = out === standardStream ? 'pdf' : extname(out).slice(1).toLowerCase();
  const format = changesFormats.find((each) => each === extension);
  if (format !== undefined) return format;
  throw new PiaoError(
    'print.format-without-changes',
    `${out}: il Quadro delle modifiche si scrive in PDF, DOCX o HTML, il nome deve finire in uno di questi.`,
  );
}

function explain(docs: Documents, diff: PlanDiff): string {
  const head = [
    `Da: ${planTitle(docs.before)}`,
    `A:  ${planTitle(docs.after)}`,
    `Differenze: ${countsWords(diff.counts)}.`,
  ];
  if (diff.sections.length === 0) return head.join('\n');
  const legend = 'Nei testi: [-parole tolte-] e {+parole aggiunte+}.';
  const sections = diff.sections.map(({ section, title, changes }) => {
    const number = section === 'plan' || section === 'premise' ? '' : `${section} `;
    return [`${number}${title}`, ...changes.flatMap((change) => linesOf(docs, change))].join('\n');
  });
  return [[...head, legend].join('\n'), ...sections].join('\n\n');
}

function linesOf(docs: Documents, difference: Difference): string[] {
  const { change, fields, from = 0, to = 0 } = difference;
  const title = `  ${changeWords[change][0]}: ${oneLine(differenceTitle(difference))}`;
  switch (change) {
    case 'moved':
      return [`${title} (dal posto ${from + 1} al posto ${to + 1})`];
    case 'added':
    case 'removed':
      return [title];
    case 'changed':
      return [title, ...fields.flatMap((field) => fieldLines(docs, difference, field))];
  }
}

function fieldLines(docs: Documents, { kind }: Difference, change: FieldChange): string[] {
  const label = fieldLabel(kind, change.field);
  if (change.paragraphs !== undefined) {
    return change.paragraphs.map((paragraph) => `    ${label}: ${paragraphWords(paragraph)}`);
  }
  const shown = shownChange(docs, kind, change);
  if (shown.as === 'words') return [`    ${label}: ${marked(shown.steps)}`];
  const { before, after, difference } = shown;
  const by = difference === null ? '' : ` (differenza ${difference})`;
  return [`    ${label}: ${oneLine(before) || '(vuoto)'} → ${oneLine(after) || '(vuoto)'}${by}`];
}

function paragraphWords({ change, before, after }: ParagraphChange): string {
  switch (change) {
    case 'added':
      return `{+${oneLine(after ?? '')}+}`;
    case 'removed':
      return `[-${oneLine(before ?? '')}-]`;
    case 'changed':
      return before === after
        ? `${oneLine(after ?? '')} (cambia solo la forma)`
        : marked(diffWords(before ?? '', after ?? ''));
  }
}

function marked(steps: readonly WordStep[]): string {
  return steps
    .map(({ op, text }, index) => {
      const words = text.replaceAll(/\s+/g, ' ');
      if (op === 'removed') return `[-${words}-]`;
      if (op === 'added') return `{+${words}+}`;
      return shortened(words, { start: index > 0, end: index < steps.length - 1 });
    })
    .join('');
}

const around = 50;

/** An unchanged stretch, cut down to what stands next to a change. */
function shortened(words: string, next: { readonly start: boolean; readonly end: boolean }): string {
  const [start, end] = [next.start ? around : 0, next.end ? around : 0];
  if (words.length <= start + end + 1) return words;
  return `${words.slice(0, start).toWellFormed()}…${end === 0 ? '' : words.slice(-end).toWellFormed()}`;
}

const longestTitle = 160;

function oneLine(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).toWellFormed()}…`;
}
