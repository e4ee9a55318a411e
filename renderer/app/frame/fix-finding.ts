import type { Finding } from '../../../shared/checks/finding.ts';
import { fixOf } from '../../../shared/checks/fixes.ts';
import { writeFields } from '../../sections/write-fields.ts';
import { showError } from '../../stores/notice-store.ts';

/** Mends a finding as one action that undo takes back; whether anything was left to mend. */
export async function fixFinding(finding: Finding): Promise<boolean> {
  try {
    return await writeFields((doc) => {
      const fix = fixOf(doc, finding);
      return { edits: fix?.edits ?? [], words: `Corretto: ${fix?.words ?? ''}.` };
    });
  } catch (error) {
    showError(error);
    return false;
  }
}
