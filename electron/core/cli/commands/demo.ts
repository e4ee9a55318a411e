import { performance } from 'node:perf_hooks';
import { bundleVerdict } from '../../bundles/plan-bundle-verify.ts';
import { type DemoReport, runDemo } from '../../demo/run-demo.ts';
import { optionalOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { describeCapacity } from './capacity.ts';

export const demoCommand: Command = {
  name: 'demo',
  usage: '[--out CARTELLA] [--json]',
  summary: 'tutto il lavoro in una volta, sul piano di esempio',
  positionals: [],
  options: { out: { type: 'string' } },
  run: async (args) => {
    const start = performance.now();
    const report = await runDemo(optionalOption(args, 'out') ?? 'out');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const blocking = report.findings.filter(({ severity }) => severity === 'blocking').length;
    const wellDone = report.identical && report.logIntact && report.bundle.valid && blocking === 0;
    return {
      text: explain(report, blocking, seconds),
      json: {
        files: report.files,
        findings: { blocking, warning: report.findings.length - blocking },
        levels: report.levels,
        capacity: report.capacity,
        bundle: report.bundle,
        identical: report.identical,
        logIntact: report.logIntact,
        seconds,
      },
      status: wellDone ? 0 : 1,
    };
  },
};

function explain(report: DemoReport, blocking: number, seconds: string): string {
  const { files } = report;
  const { low = 0, medium = 0, high = 0 } = report.levels;
  const steps = [
    `Piano di esempio nell’archivio ${files.data}: ${report.title}.`,
    `Controlli di coerenza: ${blocking} bloccanti, ${report.findings.length - blocking} avvisi.`,
    `Rischi corruttivi: ${low} eventi di livello basso, ${medium} medio, ${high} alto.`,
    `Capacità assunzionale:\n${indent(describeCapacity(report.capacity))}`,
    `PDF della proposta: ${files.pdf}.`,
    `Piano congelato in proposta: ${files.plan}.`,
    `Fascicolo firmato: ${files.bundle} (certificato ${files.certificate}).`,
    `Verifica: ${bundleVerdict(report.bundle)}`,
    `Reimportazione in ${files.reimport}: ${report.identical ? 'piano e PDF identici a quelli congelati' : 'il contenuto NON è identico'}.`,
    `Registro delle modifiche: ${report.logIntact ? 'integro' : 'NON integro'}.`,
  ];
  return [
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    `Eseguito in ${seconds.replace('.', ',')} secondi.`,
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '   ');
}
