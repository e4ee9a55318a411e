import { IconAlertTriangle } from '@tabler/icons-react';
import type { LegalSource } from '../../../shared/legal/source.ts';
import classes from './worksheet.module.css';

interface Props {
  readonly source: LegalSource;
}

/** Where a legal figure comes from; one that was not read in its source is marked so. */
export function SourceNote({ source: { source, verified } }: Props) {
  return (
    <>
      <span className={classes.source}>{source}</span>
      {!verified && (
        <span className={classes.unverified}>
          <IconAlertTriangle size={14} aria-hidden /> da verificare sulla fonte
        </span>
      )}
    </>
  );
}
