import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../../../electron/core/sample.ts';
import { listKindNames } from '../../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../../shared/plan/new-plan.ts';
import { dataFields, dataName } from '../../../../../shared/print/open-data/data-fields.ts';
import { csvText, dataTables } from '../../../../../shared/print/open-data/data-tables.ts';
import { arbitraryPlan } from '../../../../support/arbitrary-plan.ts';

const sample = loadSamplePlan();

/** The records of a table as objects by the names of the fields. */
function recordsOf(file: string, doc = sample): Record<string, unknown>[] {
  const table = dataTables(doc).find((each) => each.file === file);
  return (table?.records ?? []).map((record) =>
    Object.fromEntries((table?.fields ?? []).map(({ name }, index) => [name, record[index]])),
  );
}

describe('open data', () => {
  it('publishes the seven tables with every item of the plan', () => {
    const counts = Object.fromEntries(dataTables(sample).map(({ file, records }) => [file, records.length]));
    expect(counts).toEqual({
      obiettivi: 44,
      processi: sample.processes.length,
      'registro-rischi': sample.riskEvents.length,
      misure: sample.measures.length,
      'obblighi-trasparenza': 0,
      personale: sample.headcount.length,
      assunzioni: 34,
    });
  });

  it('says values in words, figures exactly, and nothing as null', () => {
    const [objective] = recordsOf('obiettivi');
    expect(objective).toMatchObject({
      numero: 1,
      struttura: 'A1 – Affari Generali',
      strategico_di_direzione: false,
      scadenza_data: '2025-12-31',
      misura_pnrr: null,
      condiviso_con: [],
    });
    const rated = recordsOf('registro-rischi').find(({ punteggio }) => punteggio === '9');
    expect(rated).toMatchObject({ probabilita: '3', impatto: '3', livello: 'medio' });
    expect(recordsOf('personale')[1]).toMatchObject({ quote_a_tempo_parziale: '0.78', dipendenti: 9 });
  });

  it('tells assessed and none present from not assessed', () => {
    const [event] = sample.riskEvents;
    const withFactors = (factors: [] | null) => ({
      ...sample,
      riskEvents: event ? [{ ...event, factors }] : [],
    });
    expect(recordsOf('registro-rischi', withFactors([]))[0]).toMatchObject({
      fattori_di_rischio: ['nessuna'],
    });
    expect(recordsOf('registro-rischi', withFactors(null))[0]).toMatchObject({ fattori_di_rischio: null });
  });

  it('takes only what a section holds, and refuses one that holds none', () => {
    expect(dataTables(sample, '3').map(({ file }) => file)).toEqual(['personale', 'assunzioni']);
    expect(dataTables(sample, '2.2').map(({ file }) => file)).toEqual(['obiettivi']);
    expect(() => dataTables(sample, '4')).toThrow(/«4» non ha tabelle/);
  });

  it('has the tables, empty, of a plan in which nothing is written', () => {
    expect(
      dataTables(newPlan({ firstYear: 2026, kind: 'ordinary' })).every(({ records }) => records.length === 0),
    ).toBe(true);
  });

  it('gives every field of every kind a name of its own, a description and a type', () => {
    for (const kind of listKindNames) {
      const fields = dataFields(kind);
      expect(new Set(fields.map(({ name }) => name)).size, kind).toBe(fields.length);
      for (const field of fields) {
        expect(field.name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
        expect(field.description).not.toBe('');
        expect(field.typeWords).not.toBe('');
      }
    }
    expect(dataName("Unità e perché dell'Ente (2)")).toBe('unita_e_perche_dell_ente_2');
  });

  it('lists the values of a closed list in the dictionary', () => {
    const contract = dataFields('headcount').find(({ source }) => source === 'contract');
    expect(contract?.values).toEqual(['A tempo indeterminato', 'A tempo determinato']);
  });

  it('writes a value in CSV as an Italian spreadsheet reads it', () => {
    const field = (source: string) => {
      const found = dataFields('hires').find((each) => each.source === source);
      if (found === undefined) throw new Error(source);
      return found;
    };
    expect(csvText(field('annualCost'), '1234567.80')).toBe('1234567,80');
    expect(csvText(field('note'), 'a. b.')).toBe('a. b.');
    expect(csvText(field('year'), 2026)).toBe('2026');
    expect(csvText(field('conditional'), true)).toBe('Sì');
    expect(csvText(field('note'), null)).toBe('');
    expect(csvText(field('note'), ['a; b', 'c'])).toBe('"a; b"; c');
  });

  it('has a value or null for every field of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), (doc) => {
        for (const { fields, records } of dataTables(doc)) {
          for (const record of records) {
            expect(record).toHaveLength(fields.length);
            expect(record).not.toContain(undefined);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
