import { editionPhrase } from '../../../../shared/labels/edition-words.ts';
import {
  bundleVerdict,
  type OpenedPlanBundle,
  openPlanBundle,
  type PlanBundleReport,
} from '../../bundles/plan-bundle-verify.ts';
import { repeatedOption } from '../arguments.ts';
import type { Command, CommandArguments } from '../command.ts';
import { naming, readText, withSource } from '../files.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'FILE.asice [--trust CERTIFICATO.pem]… [--json]',
  summary: 'verifica un fascicolo: contenitore, impronte, firma, contenuto',
  positionals: ['il fascicolo'],
  options: { trust: { type: 'string', multiple: true } },
  run: async (args) => {
    return withFascicolo(args, async ({ report }) => ({
      text: describeReport(report),
      json: reportJson(report),
      status: report.valid ? 0 : 1,
    }));
  },
};

/** Verifies the bundle that a command line names, with the certificates that it trusts, and works on it. */
export async function withFascicolo<T>(
  args: CommandArguments,
  use: (opened: OpenedPlanBundle) => Promise<T>,
): Promise<T> {
  const [path = ''] = args.positionals;
  const trusted: string[] = [];
  for (const file of repeatedOption(args, 'trust')) {
    const pem = await readText(file);
    await naming(file, () => openPlanBundle(new Uint8Array(), [pem]));
    trusted.push(pem);
  }
  return withSource(path, async (source) => use(await openPlanBundle(source, trusted)));
}

/** The report as cli.md gives it to other programs: what a person is told beyond it is in the text. */
export function reportJson({ plan, ...report }: PlanBundleReport) {
  return {
    ...report,
    plan: plan && { title: plan.title, firstYear: plan.firstYear, status: plan.status },
  };
}

export function describeReport(report: PlanBundleReport): string {
  const lines = [bundleVerdict(report)];
  if (report.plan !== null) {
    lines.push(`Edizione: ${editionPhrase(report.plan)}.`, `Contenuto: ${report.plan.title}.`);
  }
  if (report.signer !== null) {
    lines.push(`Impronta SHA-256 del certificato: ${report.signer.fingerprint}`);
    if (!report.trusted) {
      lines.push(
        'Il nome di chi firma non è provato: confrontare l’impronta con chi ha inviato il fascicolo, poi indicare il suo certificato con --trust.',
      );
    }
  }
  for (const { name, sha256 } of report.files) lines.push(`  ${sha256}  ${name}`);
  for (const name of report.otherSignatures)
    lines.push(`Non verificata, aggiunta da altri programmi: ${name}`);
  for (const { code, message } of report.problems) lines.push(`Problema: ${message} (${code})`);
  return lines.join('\n');
}
