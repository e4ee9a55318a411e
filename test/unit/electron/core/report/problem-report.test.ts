import { expect, it } from 'vitest';
import { problemReport, type ReportFacts } from '../../../../../electron/core/report/problem-report.ts';

const facts: ReportFacts = {
  at: new Date(2026, 2, 2, 9, 15),
  versions: [
    ['PIAO Desk', '0.1.0'],
    ['Node', '24.1.0'],
  ],
  problem: null,
  notices: ['start.recovered'],
  database: {
    bytes: 1000,
    walBytes: 20,
    schema: 90,
    rows: new Map([
      ['units', 0],
      ['plans', 2],
      ['hires', 7],
    ]),
  },
  backups: { count: 3, newest: new Date(2026, 2, 2, 8, 0), problem: 'database.backup-failed' },
  findings: new Map([['risk.unrated', 4]]),
  logLines: ['2026-03-02T08:15:00.000Z started in 800 ms'],
};

it('the report is a text that a person can read from end to end', () => {
  expect(problemReport(facts)).toBe(`Segnalazione di un problema di PIAO Desk
Preparata il 02.03.2026 ore 09:15
Contiene versioni, codici, conteggi e dimensioni. Non contiene testi dei piani, nomi, percorsi né passphrase.

== Versioni
PIAO Desk: 0.1.0
Node: 24.1.0

== Stato
Archivio aperto
All’avvio: start.recovered

== Archivio
Byte: 1000 (più 20 da riportare)
Schema: 90
hires: 7
plans: 2

== Copie di sicurezza
Numero: 3
Ultima: 02.03.2026 ore 08:00
Problema: database.backup-failed

== Segnalazioni dei controlli
risk.unrated: 4

== Ultime righe del registro
2026-03-02T08:15:00.000Z started in 800 ms
`);
});

it('says of a database that does not open why, and nothing about what is in it', () => {
  const text = problemReport({
    ...facts,
    problem: 'database.damaged',
    database: null,
    findings: new Map(),
    backups: { count: 0, newest: null, problem: null },
  });
  expect(text).toContain('Archivio non aperto: database.damaged');
  expect(text).toContain('== Archivio\nnulla\n');
  expect(text).toContain('Numero: 0\n\n');
});
