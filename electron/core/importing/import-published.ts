import { type ImportedPlan, importPlan } from '../../../shared/importing/import-plan.ts';
import type { ImportStep } from '../../../shared/importing/import-steps.ts';
import type { ReportFinding } from '../../../shared/importing/report.ts';
import { readPublished } from './read-published.ts';

/**
 * A draft plan document and its report from the bytes of a published PIAO (txt, markdown, DOCX), with the text whose
 * lines the report counts.
 *
 * @param onStep told what is done next
 * @throws PiaoError of `readPublished`, and `import.not-a-plan`
 */
export async function importPublished(
  bytes: Uint8Array,
  onStep?: (step: ImportStep) => void,
): Promise<ImportedPlan & { readonly text: string }> {
  onStep?.('text');
  const { text, encoding } = await readPublished(bytes);
  const { plan, report } = importPlan(text, onStep);
  if (encoding === null) return { plan, report, text };
  const recoded: ReportFinding = {
    code: 'import.encoding',
    severity: 'warning',
    path: '',
    message: `Il file non è in UTF-8: è stato letto come ${encoding}, controllare accenti e virgolette.`,
    lines: null,
  };
  return { plan, report: { ...report, findings: [recoded, ...report.findings] }, text };
}
