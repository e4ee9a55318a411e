import { IconAlertTriangle } from '@tabler/icons-react';
import type { KindName } from '../../../shared/plan/kinds.ts';
import { kindOfFinding } from '../../components/fields/finding-key.ts';
import { useFindings } from '../../stores/findings-store.ts';
import classes from './worksheet.module.css';

interface Props {
  readonly kinds: readonly KindName[];
}

/** What the checks say about the lists of a worksheet, whose cells have no room for sentences. */
export function WorksheetNotes({ kinds }: Props) {
  const findings = useFindings((state) => state.findings) ?? [];
  const own = findings.filter((finding) => {
    const kind = kindOfFinding(finding);
    return kind !== null && kinds.includes(kind);
  });
  if (own.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label="Segnalazioni">
      {own.map(({ code, path, message }) => (
        <li key={`${code} ${path}`}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
