import { type ImportedPlan, importPlan } from '../../../shared/importing/import-plan.ts';
import type { ReportFinding } from '../../../shared/importing/report.ts';
import { readPublished } from './read-published.ts';

/**
 * A draft plan document and its report from the bytes of a published PIAO (txt, markdown, DOCX).
 *
 * @throws PiaoError of `readPublished`, and `import.not-a-plan`
 */
export async function importPublished(bytes: Uint8Array): Promise<ImportedPlan> {
  const { text, encoding } = await readPublished(bytes);
  const { plan, report } = importPlan(text);
  if (encoding === null) return { plan, report };
  const recoded: ReportFinding = {
    code: 'import.encoding',
    severity: 'warning',
    path: '',
    message: `Il file non è in UTF-8: è stato letto come ${encoding}, controllare accenti e virgolette.`,
    lines: null,
  };
  return { plan, report: { ...report, findings: [recoded, ...report.findings] } };
}
