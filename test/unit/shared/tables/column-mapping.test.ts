import { describe, expect, it } from 'vitest';
import { type ListKindName, listKindNames } from '../../../../shared/plan/kinds.ts';
import { headerSignature, knownHeadings, proposeMapping } from '../../../../shared/tables/column-mapping.ts';
import { otherHeadings } from '../../../../shared/tables/column-words.ts';
import { tableColumns } from '../../../../shared/tables/table-columns.ts';

const keysOf = (kind: ListKindName, header: readonly string[]) =>
  proposeMapping(kind, header).map((use) => (use.use === 'fill' ? use.key : use.use));

describe('proposeMapping', () => {
  it('finds every column of what the program itself has written, of any kind', () => {
    for (const kind of listKindNames) {
      const columns = tableColumns(kind);
      expect(
        keysOf(
          kind,
          columns.map(({ label }) => label),
        ),
      ).toEqual(columns.map(({ key }) => key));
    }
  });

  it.each<[ListKindName, readonly string[], readonly string[]]>([
    [
      'riskEvents',
      ['Uff.', 'Processo', 'Rischio', 'P', 'I', 'PxI', 'LIVELLO'],
      ['office', 'process', 'description', 'probability', 'impact', 'score', 'level'],
    ],
    ['riskEvents', ['Prob.', 'Probabilità', 'Foto'], ['keep', 'probability', 'keep']],
    [
      'riskEvents',
      ['UFFICIO INTERESSATO', 'probabilita', 'Imp.', ''],
      ['office', 'probability', 'impact', 'ignore'],
    ],
    [
      'objectives',
      ['N.', 'Obbiettivo', 'Indicatore', 'Target', 'Baseline'],
      ['number', 'title', 'indicator', 'target', 'baseline'],
    ],
    [
      'hires',
      ['Annualità', 'Profilo professionale', 'N. unità', 'Spesa annua'],
      ['year', 'profile', 'number', 'annualCost'],
    ],
    [
      'headcount',
      ['Categoria', 'Qualifica', 'In servizio', 'Part-time'],
      ['grade', 'profile', 'heads', 'partTimeHeads'],
    ],
    ['training', ['Titolo', 'Sconosciuta'], ['title', 'ignore']],
  ])('proposes for %s %j', (kind, header, keys) => {
    expect(keysOf(kind, header)).toEqual(keys);
  });

  it('never fills a column of the plan from two of the file', () => {
    const header = ['Nota', 'Note', 'nota', 'NOTE', 'Nota bene'];
    const filled = keysOf('hires', header).filter((key) => key === 'note');
    expect(filled).toHaveLength(1);
  });
});

describe('column words', () => {
  it('name columns that there are', () => {
    for (const kind of listKindNames) {
      const keys = new Set(tableColumns(kind).map(({ key }) => key));
      expect(keys.size).toBe(tableColumns(kind).length);
    }
    expect(otherHeadings('riskEvents', 'probability')).toContain('P');
    expect(otherHeadings('training', 'title')).toEqual([]);
  });
});

describe('knownHeadings', () => {
  it('tells headings from a title above them and from values', () => {
    expect(knownHeadings('riskEvents', ['Registro dei rischi 2026'])).toBe(0);
    expect(knownHeadings('riskEvents', ['Ufficio', 'P', 'I', 'Altro'])).toBe(3);
    expect(knownHeadings('riskEvents', ['Tributi', '3', '2', ''])).toBe(0);
  });
});

describe('headerSignature', () => {
  it('is the same for headings that differ by case and punctuation alone', () => {
    expect(headerSignature(['Prob.', 'ATTIVITÀ '])).toBe(headerSignature(['prob', 'Attività']));
    expect(headerSignature(['P', 'I'])).not.toBe(headerSignature(['I', 'P']));
  });
});
