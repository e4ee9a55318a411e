import { type ImportReport, isOfSource, type ReportFinding } from '../../../../shared/importing/report.ts';
import { planTitle } from '../../../../shared/plan/document.ts';
import type { KindName } from '../../../../shared/plan/kinds.ts';
import { kindOf } from '../../../../shared/plan/kinds.ts';
import { writeAllWhole } from '../../files/write-whole.ts';
import { forkImportProcess, runImport } from '../../importing/run-import.ts';
import { optionalOption, requiredOption, wrongArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming, readBytes, standardStream, writeOutput } from '../files.ts';
import { planText } from '../plan-file.ts';
import { isSameFile } from '../same-file.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE.(txt|md|docx) --out PIANO.json [--report REPORT.json] [--json]',
  summary: 'legge un PIAO già pubblicato e ne fa una bozza, con un rapporto',
  positionals: ['il documento'],
  options: { out: { type: 'string' }, report: { type: 'string' } },
  run: async (args) => {
    const [path = ''] = args.positionals;
    const out = requiredOption(importCommand, args, 'out');
    const reportPath = optionalOption(args, 'report');
    if (reportPath !== undefined && (reportPath === out || (await isSameFile(reportPath, out))))
      throw wrongArguments(importCommand, '--report e --out indicano la stessa destinazione');
    const bytes = await readBytes(path);
    const { plan, report } = await naming(path, () => runImport(bytes, { spawner: forkImportProcess }));
    const outputs = [
      { path: out, content: planText(plan) },
      ...(reportPath === undefined
        ? []
        : [{ path: reportPath, content: `${JSON.stringify(report, null, 2)}\n` }]),
    ];
    await writeAllWhole(outputs.filter((output) => output.path !== standardStream));
    for (const { path: target, content } of outputs) {
      if (target === standardStream) await writeOutput(target, content);
    }
    return {
      text: explainImport(report, out, planTitle(plan)),
      json: { file: out, title: planTitle(plan), ...report },
      status: 0,
      silent: outputs.some((output) => output.path === standardStream),
    };
  },
};

/** Kinds worth a line of the summary, in the order of the plan. */
const counted: readonly KindName[] = [
  'units',
  'publicValueGoals',
  'objectives',
  'riskAreas',
  'riskEvents',
  'measures',
  'controls',
  'processes',
  'transparencyDuties',
  'headcount',
  'capacitySpending',
  'ceilingRows',
  'hires',
  'training',
  'remoteWork',
  'monitoringSchedule',
];
const longestList = 60;

/** What was found, what is missing, what does not add up and what went nowhere, in Italian. */
export function explainImport(report: ImportReport, out: string, title: string): string {
  const found = counted.map((name) => ({
    label: kindOf(name).label.plural,
    count: report.counts[name] ?? 0,
  }));
  const width = Math.max(...found.map(({ count }) => String(count).length));
  const missing = found.filter(({ count }) => count === 0).map(({ label }) => label);
  const doubtful = report.recognised.filter(({ confidence }) => confidence === 'doubtful');
  return [
    `${title}: bozza scritta in ${out}.`,
    `Riconosciuti:\n${found
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => `  ${String(count).padStart(width)} ${label}`)
      .join('\n')}`,
    ...(missing.length === 0 ? [] : [`Non trovati nel documento: ${missing.join(', ')}.`]),
    ...(doubtful.length === 0
      ? []
      : [
          `Da guardare per primi (riconosciuti con dubbio): ${doubtful.map(({ path, lines }) => `${path} (${place(lines)})`).join(', ')}.`,
        ]),
    ...group('Che cosa non torna nel documento', report.findings.filter(isOfSource)),
    ...group(
      'Controlli sul piano importato',
      report.findings.filter((finding) => !isOfSource(finding)),
    ),
    unmatchedText(report),
  ].join('\n\n');
}

function group(title: string, findings: readonly ReportFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, longestList).map(({ message }) => `  - ${message}`);
  const more = findings.length - shown.length;
  return [
    [
      `${title}: ${findings.length}`,
      ...shown,
      ...(more > 0 ? [`  … e altre ${more}: sono nel rapporto (--report).`] : []),
    ].join('\n'),
  ];
}

function unmatchedText({ unmatched }: ImportReport): string {
  if (unmatched.length === 0)
    return 'Ogni riga del documento è andata in una voce o nel testo di una sezione.';
  const shown = unmatched
    .slice(0, longestList)
    .map(({ lines, text }) => `  - ${place(lines)}: ${firstWords(text)}`);
  return [`Passaggi non collocati (da riportare a mano): ${unmatched.length}`, ...shown].join('\n');
}

function place([from, to]: readonly [number, number]): string {
  return from === to ? `riga ${from}` : `righe ${from}-${to}`;
}

function firstWords(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= 100 ? flat : `${flat.slice(0, 99)}…`;
}
