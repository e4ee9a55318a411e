import { formatItalianMoment } from '../../../shared/numbers/italian-moment.ts';

/** What is told to whoever gives support: figures and codes alone. */
export interface ReportFacts {
  readonly at: Date;
  /** Of the program and of what it runs on, as `['PIAO Desk', '0.1.0']`. */
  readonly versions: readonly (readonly [string, string])[];
  /** Null while the database is open. */
  readonly problem: string | null;
  /** Codes of what was said at the start. */
  readonly notices: readonly string[];
  readonly database: DatabaseFacts | null;
  readonly backups: { readonly count: number; readonly newest: Date | null; readonly problem: string | null };
  /** By code, over all plans. */
  readonly findings: ReadonlyMap<string, number>;
  readonly logLines: readonly string[];
}

export interface DatabaseFacts {
  readonly bytes: number;
  readonly walBytes: number;
  readonly schema: number;
  /** By table. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The text that a person reads before giving it away. */
export function problemReport(facts: ReportFacts): string {
  const { at, versions, problem, notices, database, backups, findings, logLines } = facts;
  return [
    'Segnalazione di un problema di PIAO Desk',
    `Preparata il ${formatItalianMoment(at)}`,
    'Contiene versioni, codici, conteggi e dimensioni. Non contiene testi dei piani, nomi, percorsi né passphrase.',
    ...part(
      'Versioni',
      versions.map(([name, version]) => `${name}: ${version}`),
    ),
    ...part('Stato', [
      problem === null ? 'Archivio aperto' : `Archivio non aperto: ${problem}`,
      ...notices.map((code) => `All’avvio: ${code}`),
    ]),
    ...part('Archivio', databaseLines(database)),
    ...part('Copie di sicurezza', [
      `Numero: ${backups.count}`,
      ...(backups.newest === null ? [] : [`Ultima: ${formatItalianMoment(backups.newest)}`]),
      ...(backups.problem === null ? [] : [`Problema: ${backups.problem}`]),
    ]),
    ...part('Segnalazioni dei controlli', counts(findings)),
    ...part('Ultime righe del registro', logLines),
    '',
  ].join('\n');
}

function databaseLines(database: DatabaseFacts | null): readonly string[] {
  if (database === null) return [];
  const { bytes, walBytes, schema, rows } = database;
  return [
    `Byte: ${bytes} (più ${walBytes} da riportare)`,
    `Schema: ${schema}`,
    ...counts(new Map([...rows].filter(([, count]) => count > 0))),
  ];
}

function counts(of: ReadonlyMap<string, number>): readonly string[] {
  return [...of].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([name, count]) => `${name}: ${count}`);
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return ['', `== ${title}`, ...(lines.length === 0 ? ['nulla'] : lines)];
}
