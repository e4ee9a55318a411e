import { describe, expect, it } from 'vitest';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { assessRisk } from '../../../shared/calculators/risk.ts';
import { describeAgainstText, passage, tableRows, tidy } from './crema-text.ts';
import { printedRegister } from './printed-register.ts';

const plan = loadSamplePlan();
const letters = ['A', 'B', 'C', 'D', 'E'] as const;

function perArea(items: readonly { readonly area: string | null }[]): readonly number[] {
  return letters.map((letter) => items.filter(({ area }) => area === letter).length);
}

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(values, (value) => value)];
  return Object.fromEntries(groups.map(([value, members]) => [value, members.length]));
}

describe('the risk register of the sample', () => {
  it('has 40 events over five areas, 20 low and 20 medium', () => {
    expect(plan.riskEvents).toHaveLength(40);
    expect(perArea(plan.riskEvents)).toEqual([5, 13, 11, 4, 7]);
    expect(countBy(plan.riskEvents.map(({ level }) => level ?? 'none'))).toEqual({ low: 20, medium: 20 });
  });

  it('has for every event the product and the level that the calculator gives', () => {
    const { bands } = plan.riskMethod;
    expect(bands.map(({ level, label, below }) => [level, label, below])).toEqual([
      ['low', 'basso', '5.5'],
      ['medium', 'medio', '13.5'],
      ['high', 'alto', null],
    ]);
    for (const { id, probability, impact, score, level } of plan.riskEvents) {
      const assessed = assessRisk({ probability, impact, bands });
      expect([id, `${score}.00`, level]).toEqual([id, assessed.score, assessed.level]);
    }
  });

  it('says that the bands are the program’s and invents no assessment or link', () => {
    expect(plan.riskMethod.bandsSource).toContain('non indica le fasce');
    expect(plan.riskMethod.adoptedOn).toBeNull();
    for (const event of plan.riskEvents) {
      expect([event.factors, event.anomalies, event.measures]).toEqual([null, null, []]);
      expect(event.process === '').toBe(event.area === 'B');
      for (const cell of [event.office, event.subArea, event.description]) expect(cell).not.toBe('');
    }
    expect(plan.transparencyDuties).toEqual([]);
  });

  it('has mended the cells that the text shifted', () => {
    const cells = plan.riskEvents.map(({ office, subArea, process }) => `${office}|${subArea}|${process}`);
    expect(cells.filter((cell) => cell.startsWith('Tutti gli uffici|'))).toHaveLength(2);
    expect(cells.filter((cell) => cell.includes("discrezionali nell'an e nel contenuto"))).toHaveLength(2);
    expect(cells.filter((cell) => cell.endsWith('mediante costituzione di un nuovo tratto'))).toHaveLength(1);
  });
});

describe('the rest of section 2.3 of the sample', () => {
  it('has the areas with their sub-areas, A to D mandatory', () => {
    expect(plan.riskAreas.map(({ code, mandatory }) => [code, mandatory])).toEqual([
      ['A', true],
      ['B', true],
      ['C', true],
      ['D', true],
      ['E', false],
    ]);
    expect(plan.riskAreas.map(({ subAreas }) => subAreas.length)).toEqual([3, 13, 6, 6, 7]);
  });

  it('has the whole process catalogue, unmapped', () => {
    const top = plan.processes.filter(({ parent }) => parent === null);
    expect([plan.processes.length, top.length]).toEqual([146, 40]);
    expect(countBy(top.map(({ group }) => group))).toEqual({ governance: 12, operational: 12, support: 16 });
    const groupOf = new Map(plan.processes.map(({ id, group }) => [id, group]));
    for (const { group, parent, mapping } of plan.processes) {
      expect([parent === null ? group : groupOf.get(parent), mapping]).toEqual([group, null]);
    }
  });

  it('has 15 mandatory, 6 further, 3 cross-cutting and the specific measures', () => {
    expect(countBy(plan.measures.map(({ kind }) => kind))).toEqual({
      mandatory: 15,
      further: 6,
      'cross-cutting': 3,
      specific: 44,
    });
    expect(perArea(plan.measures)).toEqual([9, 11, 5, 7, 5]);
    const mandatory = plan.measures.filter(({ kind }) => kind === 'mandatory');
    expect(mandatory.map(({ number }) => number)).toEqual(mandatory.map((_, index) => index + 1));
    for (const { title, description } of mandatory)
      expect([title === '', description === '']).toEqual([false, false]);
    const general = plan.measures.filter(({ kind, area }) => kind === 'specific' && area === null);
    expect(new Set(general.map(({ title }) => title)).size).toBe(3);
  });

  it('has controls, points of articles 8 and 10, and the training of article 9', () => {
    expect(perArea(plan.controls)).toEqual([6, 8, 5, 5, 5]);
    expect(countBy(plan.prevention.map(({ kind }) => kind))).toEqual({
      'area-objective': 4,
      'specific-objective': 1,
      'line-of-action': 9,
      officer: 6,
      stakeholder: 5,
      participation: 2,
      'civic-access': 3,
      whistleblowing: 2,
    });
    const article9 = plan.training.filter(({ id }) => /-0{10}8\d$/.test(id));
    expect(article9.map(({ prevention }) => prevention)).toEqual(Array.from({ length: 9 }, () => true));
  });
});

describeAgainstText('the sample against section 2.3 of the published text', () => {
  const measuresPart = () => passage(/^Misure obbligatorie$/, /^3- SEZIONE 3/);
  const part = () => passage(/^Art\. 4$/, /^3- SEZIONE 3/);

  it('has every row of the register', () => {
    const register = passage(/^Ponderazione del Rischio/, /^Art\.7$/);
    expect(plan.riskEvents.map(eventCells)).toEqual(printedRegister(register));
  });

  it('has every process and sub-process in the printed order', () => {
    const catalogue = passage(/^Processi di governo/, /^Art\. 5/, part());
    const printed = catalogue
      .filter((line) => !/^(Processi( di \w+| operativi)?\s*$|Processi\t)/.test(line))
      .flatMap((line) => line.split('\t').map((name, column) => ({ name: tidy(name), sub: column > 0 })))
      .filter(({ name }) => name !== '');
    expect(plan.processes.map(({ name, parent }) => ({ name, sub: parent !== null }))).toEqual(printed);
  });

  it('has the sub-areas of article 5, and for E those of the register', () => {
    const article = passage(/^Aree di rischio comuni/, /^Aree di rischio specifiche/, part());
    const printed = article.flatMap((line) => /^\d+\. (.*)$/.exec(line)?.[1] ?? []).map(tidy);
    const areas = plan.riskAreas.filter(({ mandatory }) => mandatory);
    expect(areas.flatMap(({ subAreas }) => subAreas)).toEqual(printed);
    const eventsOfE = plan.riskEvents.filter(({ area }) => area === 'E');
    expect(plan.riskAreas.at(-1)?.subAreas).toEqual(eventsOfE.map(({ subArea }) => subArea));
    for (const { name } of areas) {
      expect(article.some((line) => line.toLowerCase().endsWith(`area: ${name.toLowerCase()}`))).toBe(true);
    }
  });

  it('has the titles of the mandatory measures', () => {
    const rows = tableRows(passage(/^Misure obbligatorie/, /^Gestione delle segnalazioni/, measuresPart()));
    const printed = rows.filter(([number]) => /^\d+$/.test(number ?? ''));
    const mandatory = plan.measures.filter(({ kind }) => kind === 'mandatory');
    expect(mandatory.map(({ number, title }) => [`${number}`, title.replace(/\.$/, '')])).toEqual(
      printed.map(([number, title]) => [number, title]),
    );
  });

  it('has aim, timing and responsible of every specific measure, and the measure in short', () => {
    const tables = passage(/^A\. Area acquisizione/, /^F\) Condivisione/, measuresPart());
    const printed = tableRows(tables).filter(([first]) => first !== 'Misura di prevenzione');
    const specific = plan.measures.filter(({ area }) => area !== null);
    expect(specific.map(({ aim, timing, responsible }) => [aim, timing, responsible].map(plain))).toEqual(
      printed.map((row) => row.slice(1, 4).map(plain)),
    );
    for (const [index, { description }] of specific.entries()) {
      expect(sharedWords(description, printed[index]?.[0] ?? ''), description).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('has one control per printed bullet and the further measures in their order', () => {
    const tables = passage(/^A\. Area acquisizione/, /^F\) Condivisione/, measuresPart());
    expect(plan.controls).toHaveLength(tables.filter((line) => line.startsWith('- ')).length);
    const further = passage(/^Misure ulteriori/, /^Misure di carattere/, measuresPart());
    expect(further.filter((line) => /^\d\. /.test(line))).toHaveLength(6);
  });

  it('names the officers and acts of the text', () => {
    const text = part().join(' ').replaceAll('**', '');
    const officers = plan.prevention.filter(({ kind }) => kind === 'officer');
    for (const { title, responsible } of officers.slice(0, 2))
      expect(text).toContain(`${title}: ${responsible}`);
    for (const act of ['n. 2/2018', 'Delibera ANAC n. 1309', 'https://www.comunecrema.it/accesso-civico']) {
      expect(text).toContain(act);
      expect(plan.prevention.some(({ description }) => description.includes(act))).toBe(true);
    }
    const specific = plan.prevention.find(({ kind }) => kind === 'specific-objective');
    expect(text.toLowerCase()).toContain(specific?.title.toLowerCase());
  });
});

function eventCells(event: (typeof plan.riskEvents)[number]): readonly (string | null)[] {
  const { area, office, subArea, process, description, probability, impact, score, level } = event;
  return [area, office, subArea, process, description, probability, impact, score, level];
}

/** Letters and digits only, in lower case: capitals, spaces and dots of the print are not part of the fact. */
function plain(cell: string): string {
  return cell.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The part of the short text's long words (by their stems) that the printed one has too. */
function sharedWords(short: string, printed: string): number {
  const stems = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []).map((word) => word.slice(0, 5));
  const there = new Set(stems(printed));
  const words = stems(short);
  return words.filter((word) => there.has(word)).length / words.length;
}
