import { assertNever } from '../../../shared/assert-never.ts';
import { formatItalianMoment } from '../../../shared/numbers/italian-moment.ts';
import type { UncleanEnd } from '../database/database-hold.ts';
import type { FinishedRestore } from '../database/restore.ts';

/** What was found, and put right, after a program that did not end as it should. */
export interface Recovery extends UncleanEnd {
  /** Bytes of edits that were on the disk but not yet in the database file. */
  readonly walBytes: number;
  readonly restore: FinishedRestore;
  /** Backups that were left half, and were removed. */
  readonly halfBackups: number;
  /** Null when nothing was ever written. */
  readonly lastChange: Date | null;
  /** Whether the change log leads to what is stored; null when it could not be walked. */
  readonly logIntact: boolean | null;
}

/** What a person is told of it. */
export function recoveryText(recovery: Recovery): string {
  const { lastSeen, walBytes, restore, halfBackups, logIntact } = recovery;
  return [
    `L’ultima volta il programma non si è chiuso regolarmente (era aperto fino al ${formatItalianMoment(lastSeen)}).`,
    savedText(recovery),
    walBytes === 0 ? '' : 'Le modifiche che non erano ancora nel file dell’archivio vi sono state riportate.',
    restoreTexts[restore],
    halfBackupsText(halfBackups),
    // Nobody knows what is missing where the log does not say that nothing is.
    logIntact === true ? 'Può mancare soltanto ciò che si stava scrivendo in quel momento.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function halfBackupsText(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'Una copia di sicurezza lasciata a metà è stata eliminata.'
    : `${count} copie di sicurezza lasciate a metà sono state eliminate.`;
}

const restoreTexts: Readonly<Record<FinishedRestore, string>> = {
  none: '',
  completed: 'Il ripristino che si era interrotto è stato portato a termine.',
  dropped: 'Il ripristino che stava per cominciare non è stato fatto: l’archivio è quello di prima.',
};

function savedText({ lastChange, logIntact }: Recovery): string {
  const last =
    lastChange === null ? null : `l’ultima modifica salvata è del ${formatItalianMoment(lastChange)}`;
  const doubt = last === null ? '' : ` (${last})`;
  switch (logIntact) {
    case true:
      return last === null
        ? 'Non c’era ancora nulla di salvato.'
        : `Tutto ciò che risultava salvato c’è: ${last} e il registro delle modifiche è integro.`;
    case false:
      return `Il registro delle modifiche però non torna${doubt}: controllare i piani e, se manca qualcosa, ripristinare una copia di sicurezza.`;
    case null:
      return `Il registro delle modifiche però non si è potuto controllare${doubt}: controllare i piani e, se manca qualcosa, ripristinare una copia di sicurezza; segnalare il problema dal menu «Aiuto» › «Segnala un problema…».`;
    default:
      return assertNever(logIntact, 'unknown verdict on the log');
  }
}
