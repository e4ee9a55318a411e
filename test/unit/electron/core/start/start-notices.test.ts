import { describe, expect, it } from 'vitest';
import { type Recovery, recoveryText } from '../../../../../electron/core/start/recovery.ts';
import { type StartFacts, startNotices } from '../../../../../electron/core/start/start-notices.ts';

const now = new Date('2026-03-02T08:15:00Z');
const quiet: StartFacts = { recovery: null, place: null, lastChange: now, unreadable: 0, now };
const recovery: Recovery = {
  lastSeen: now,
  walBytes: 0,
  restore: 'none',
  halfBackups: 0,
  lastChange: new Date('2026-03-02T08:14:50Z'),
  logIntact: true,
};
const codes = (facts: Partial<StartFacts>) => startNotices({ ...quiet, ...facts }).map(({ code }) => code);

describe('what is said at the start', () => {
  it('is nothing when nothing is the matter', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ lastChange: null })).toEqual([]);
  });

  it('is one notice for each thing that is', () => {
    expect(codes({ recovery, unreadable: 2, place: { risk: 'network' } })).toEqual([
      'start.recovered',
      'start.unreadable',
      'start.risky-place',
    ]);
  });

  it('tells one plan that cannot be read from several', () => {
    expect(startNotices({ ...quiet, unreadable: 1 })[0]?.text).toMatch(/^Un piano non si legge/);
    expect(startNotices({ ...quiet, unreadable: 3 })[0]?.text).toMatch(/^3 piani non si leggono/);
  });

  it('tells a clock that went backwards, but not one that differs by some seconds', () => {
    expect(codes({ lastChange: new Date(now.getTime() + 60_000) })).toEqual([]);
    const [notice] = startNotices({ ...quiet, lastChange: new Date('2027-03-02T08:15:00Z') });
    expect(notice?.code).toBe('start.clock-behind');
    expect(notice?.text).toMatch(/segna il 02\.03\.2026.*è del 02\.03\.2027.*controllare data e ora/);
  });
});

describe('the sentence about an unclean end', () => {
  it('says that all is there, and since when', () => {
    const text = recoveryText(recovery);
    expect(text).toMatch(/non si è chiuso regolarmente.*Tutto ciò che risultava salvato c’è.*integro/);
    expect(text).not.toMatch(/ripristino|copia di sicurezza|riportate/);
  });

  it.each([
    [{ walBytes: 4096 }, /vi sono state riportate/],
    [{ restore: 'completed' }, /portato a termine/],
    [{ restore: 'dropped' }, /l’archivio è quello di prima/],
    [{ halfBackups: 1 }, /Una copia di sicurezza lasciata a metà è stata eliminata\./],
    [{ halfBackups: 2 }, / 2 copie di sicurezza lasciate a metà sono state eliminate\./],
    [{ lastChange: null, logIntact: true }, /ancora nulla di salvato/],
    [{ logIntact: true }, /soltanto ciò che si stava scrivendo/],
  ] as const)('says also what %o means', (facts, words) => {
    expect(recoveryText({ ...recovery, ...facts })).toMatch(words);
  });

  it.each([
    [
      false,
      recovery.lastChange,
      /non torna \(l’ultima modifica salvata è del .*\): .*ripristinare una copia/,
    ],
    [null, recovery.lastChange, /non si è potuto controllare \(l’ultima .*\): .*ripristinare una copia/],
    [false, null, /non torna: controllare i piani/],
    [null, null, /non si è potuto controllare: controllare i piani.*«Segnala un problema…»/],
  ])(
    'promises nothing, and warns, when the log says %j of what was saved on %s',
    (logIntact, lastChange, words) => {
      const unsure = { ...recovery, logIntact, lastChange };
      const text = recoveryText(unsure);
      expect(text).toMatch(words);
      expect(text).not.toMatch(/Tutto ciò|nulla di salvato|integro|soltanto/);
      expect(startNotices({ ...quiet, recovery: unsure })[0]).toMatchObject({ tone: 'warning', text });
      expect(startNotices({ ...quiet, recovery })[0]?.tone).toBe('info');
    },
  );
});
