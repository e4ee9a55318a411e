import type { Finding } from './finding.ts';

/** What the norms want in every plan, and a plan may nevertheless be frozen without. */
const codes: ReadonlySet<string> = new Set([
  'section.empty',
  'objectives.missing',
  'risk-events.missing',
  'transparency.duties-missing',
  'training.prevention-missing',
]);

const areas = ['administration', 'prevention'] as const;

/** Whether a warning says that a mandatory content is not there at all, rather than that something is wrong with it. */
export function tellsMissingContent({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean {
  if (severity !== 'warning') return false;
  return codes.has(code) || areas.some((area) => code.startsWith(`${area}.`) && code.endsWith('-missing'));
}
