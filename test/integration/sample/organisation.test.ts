import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { isBlankRichText, plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import { compareSectionKeys, standardSections } from '../../../shared/plan/core/sections.ts';
import { describeAgainstText, passage, tableRows } from './crema-text.ts';
import { plain } from './printed-objectives.ts';

const plan = loadSamplePlan();
const { administration, units } = plan;
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('header and scheda anagrafica of the sample', () => {
  it('is an ordinary draft of 2025-2027 that no resolution has adopted', () => {
    expect(plan.plan).toMatchObject({
      period: { firstYear: 2025 },
      kind: 'ordinary',
      status: 'draft',
      revision: 0,
      basedOn: null,
      resolution: null,
    });
  });

  it('leaves empty what the plan does not print', () => {
    const { employees, ipaCode, digitalTransitionOfficer, accessibilityOfficer } = administration;
    expect([employees, ipaCode, digitalTransitionOfficer, accessibilityOfficer]).toEqual([null, '', '', '']);
    expect([plan.attachments, plan.parameters, plan.acceptedFindings, plan.monitoring.results]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('the units of the sample', () => {
  it('count 171 permanent and 7 fixed-term employees, 178 in all', () => {
    const permanent = sum(units.map(({ permanentStaff }) => permanentStaff));
    const fixedTerm = sum(units.map(({ fixedTermStaff }) => fixedTermStaff));
    expect([permanent, fixedTerm, permanent + fixedTerm]).toEqual([171, 7, 178]);
  });

  it('keep the Segretario Generale alone out of the headcount of 3.3.1', () => {
    expect(units.filter(({ outsideHeadcount }) => outsideHeadcount).map(({ name }) => name)).toEqual([
      'Segretario Generale',
    ]);
    const inside = units.filter(({ outsideHeadcount }) => !outsideHeadcount);
    expect(sum(inside.map(({ permanentStaff }) => permanentStaff))).toBe(170);
  });

  it('give heads to the units of the first level only', () => {
    for (const { parent, permanentStaff, fixedTermStaff, name } of units) {
      if (parent !== null) expect([permanentStaff, fixedTermStaff], name).toEqual([null, null]);
    }
  });

  it('have the codes that the hires use', () => {
    expect(units.filter(({ code }) => code !== '').map(({ code }) => code)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'PL',
    ]);
  });
});

describe('the narrative of the sample', () => {
  it('has every standard section, none blank, with its number and title', () => {
    for (const { key, number, title } of standardSections) {
      expect(plan.sections[key], key).toMatchObject({ number, title });
    }
    for (const [key, { body }] of Object.entries(plan.sections))
      expect(isBlankRichText(body), key).toBe(false);
  });

  it('has context and eleven articles after 2.3, in printing order', () => {
    const keys = Object.keys(plan.sections).sort(compareSectionKeys);
    const articles = Array.from({ length: 11 }, (_, index) => `2.3.art-${index + 1}`);
    const from = keys.indexOf('2.3');
    expect(keys.slice(from, from + 14)).toEqual(['2.3', '2.3.analisi-del-contesto', ...articles, '3.1']);
  });

  it('tells what is peculiar to Crema', () => {
    const words = (key: string) =>
      plainFromRichText(plan.sections[key]?.body ?? { type: 'doc', content: [] });
    expect(words('3.1')).toMatch(/art\. 110.*primavera 2027|primavera 2027.*art\. 110/s);
    expect(words('3.3.5')).toContain('3.3.4');
    expect(words('3.3.1')).toContain('170 + 1 + 7 = 178');
  });
});

describe('the other lists of part A', () => {
  it('have ten goals, six types and a schedule for every part that is monitored', () => {
    expect(plan.publicValueGoals.map(({ code }) => code).join('')).toBe('abcdefghij');
    expect(plan.objectiveTypes.map(({ code, ministerial }) => `${code}${ministerial ? '' : '*'}`)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F*',
    ]);
    const watched = new Set(plan.monitoring.schedule.map(({ section }) => section));
    expect([...watched]).toEqual(['2.1', '2.2', '2.3', '3.1', '3.2', '3.3.2', '3.3.5']);
  });

  it('have the five conditions, six requisites, six aims and four contributions of remote work', () => {
    const kinds = Object.groupBy(plan.remoteWork, ({ kind }) => kind);
    expect(Object.entries(kinds).map(([kind, items]) => [kind, items.length])).toEqual([
      ['enabling-factor', 6],
      ['condition', 5],
      ['objective', 6],
      ['contribution', 4],
    ]);
  });

  it('have the four priorities of training and its six indicators', () => {
    const own = plan.training.filter(({ prevention }) => !prevention);
    expect(own.filter(({ kind }) => kind === 'priority').length).toBe(4);
    expect(own.filter(({ kind }) => kind === 'indicator').length).toBe(6);
  });
});

describeAgainstText('who and where, against the published text', () => {
  it('has the scheda anagrafica as printed', () => {
    const lines = passage(/^1- SCHEDA ANAGRAFICA/, /^2- 2- SEZIONE 2/).map(plain);
    const printed = (label: string) =>
      lines
        .find((line) => line.startsWith(`${label}:`))
        ?.slice(label.length + 1)
        .trim();
    expect(lines).toContain(administration.name);
    const values = {
      Indirizzo: administration.address,
      'Codice fiscale': administration.taxCode,
      'Partita IVA': administration.vatNumber,
      Sindaco: administration.mayor,
      'Numero abitanti al 31 dicembre anno precedente': administration.inhabitants?.toLocaleString('it-IT'),
      Telefono: administration.phone,
      'Sito internet': administration.website,
      'E-mail': administration.email,
      PEC: administration.certifiedEmail,
    };
    expect(Object.entries(values)).toEqual(Object.keys(values).map((label) => [label, printed(label)]));
    expect(administration.generalSecretary).toBe(administration.preventionOfficer);
  });

  it('names the Segretario Generale and RPCT as the text does', () => {
    const officer = tableRows(passage(/^Segretario Generale\tDott/, /^❖/))[0];
    expect(officer?.[1]).toBe(`Dott. ${administration.generalSecretary}`);
  });

  it('has the heads of every structure in the table of 3.1', () => {
    const table = tableRows(passage(/^Ampiezza media delle Unità/, /^In applicazione/));
    const printed = table
      .slice(1, -1)
      .map(([name = '', permanent, fixedTerm]) => [
        name.replace(/^Area ?\d /, ''),
        Number(permanent) || null,
        Number(fixedTerm) || null,
      ]);
    const heads = units
      .filter(({ permanentStaff }) => permanentStaff !== null)
      .map(({ name, permanentStaff, fixedTermStaff }) => [name, permanentStaff, fixedTermStaff]);
    const byName = (rows: readonly (readonly unknown[])[]) =>
      rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
    expect(byName(heads)).toEqual(byName(printed));
  });

  it('names every unit as the text names it somewhere', () => {
    const text = plain(passage(/^1- SCHEDA/, /^Nel triennio si andranno/).join('\n')).toLowerCase();
    const unnamed = units.filter(({ name }) => !text.includes(plain(name).toLowerCase()));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });

  it('lists the types with the names of the legend', () => {
    const legend = passage(/^LEGENDA/, /^Strategico di Direzione/).map((line) => line.split('\t').slice(-2));
    for (const { code, name } of plan.objectiveTypes) {
      expect(legend.map((cells) => cells.map(plain))).toContainEqual([code, name]);
    }
  });
});
