import { PiaoError } from '../../../shared/errors.ts';

interface Refusal {
  readonly code: string;
  readonly kind: 'input' | 'machine';
  readonly says: (file: string) => string;
}

const notWritable: Refusal = {
  code: 'database.not-writable',
  kind: 'machine',
  says: (file) =>
    `Non si può scrivere nell’archivio «${file}»: controllare i permessi del file e della cartella, e che il disco non sia in sola lettura.`,
};

const refusals: readonly (readonly [RegExp, Refusal])[] = [
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR)/, notWritable],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    {
      code: 'database.locked',
      kind: 'machine',
      says: (file) => `L’archivio «${file}» è in uso da un altro programma: chiuderlo e riprovare.`,
    },
  ],
  [
    /^(SQLITE_FULL|ENOSPC)/,
    {
      code: 'database.disk-full',
      kind: 'machine',
      says: (file) =>
        `Non c’è più spazio sul disco dell’archivio «${file}»: liberarne e riprovare; la modifica non è stata salvata.`,
    },
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    {
      code: 'database.damaged',
      kind: 'input',
      says: (file) =>
        `Il file «${file}» è danneggiato o non è un archivio di PIAO Desk: è rimasto com’era; ripristinare una copia di sicurezza.`,
    },
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    {
      code: 'database.disk-error',
      kind: 'machine',
      says: (file) =>
        `Il disco non risponde durante l’accesso all’archivio «${file}»: controllarlo e riprovare.`,
    },
  ],
];

/**
 * What SQLite or the file system said, as a `PiaoError` about the database `file`; anything that is not about
 * the machine or the file (a fault of the program) comes back unchanged.
 */
export function databaseError(error: unknown, file: string): unknown {
  const code = errorCode(error);
  const refusal = refusals.find(([pattern]) => pattern.test(code))?.[1];
  if (refusal === undefined) return error;
  return new PiaoError(refusal.code, refusal.says(file), {
    kind: refusal.kind,
    details: { file, cause: code },
    cause: error,
  });
}

/** Runs something on the database and lets out only what `databaseError` makes of its failure. */
export async function speakingOf<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseError(error, file);
  }
}

function errorCode(error: unknown): string {
  if (error instanceof PiaoError || !(error instanceof Error) || !('code' in error)) return '';
  return String(error.code);
}
