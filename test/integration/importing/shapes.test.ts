import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../shared/importing/import-plan.ts';

function read(name: string) {
  return importPlan(readFileSync(new URL(`../../fixtures/importing/${name}`, import.meta.url), 'utf8'));
}

describe('a plan with a table of objectives for each manager and levels alone', () => {
  const { plan, report } = read('tables-per-manager.txt');

  it('has cover, scheda anagrafica and the act that adopted it', () => {
    expect(plan.plan).toMatchObject({
      period: { firstYear: 2026 },
      resolution: { body: 'Giunta Comunale', number: '41', date: '2026-03-27' },
    });
    expect(plan.administration).toMatchObject({
      name: 'Comune di Fontebella',
      taxCode: '00123450389',
      vatNumber: '00123450389',
      ipaCode: 'c_x999',
      mayor: 'Ada Corti',
      generalSecretary: 'Ugo Neri',
      employees: 62,
      inhabitants: 9874,
    });
  });

  it('has goals and objectives with structure, manager and target', () => {
    expect(plan.publicValueGoals.map(({ title, target }) => [title.slice(0, 14), target])).toEqual([
      ['Un paese più p', '78%'],
      ['Servizi digita', '65%'],
    ]);
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    expect(
      plan.objectives.map((objective) => [
        names.get(objective.unit ?? '') ?? null,
        objective.number,
        objective.managers[0] ?? null,
        objective.target,
        objective.deadlineDate,
      ]),
    ).toEqual([
      ['Affari generali', 1, 'Bianchi Carla', '300', '2026-12-31'],
      ['Affari generali', 2, 'Bianchi Carla', 'Sì', '2026-06-30'],
      ['Lavori pubblici', 1, 'Verdi Luca', '4', '2026-09-30'],
      [null, 1, null, '0 giorni', '2026-12-31'],
    ]);
  });

  it('has levels N, B, M, A and A+ and carries a merged area down', () => {
    expect(plan.riskMethod.method).toBe('pna2019');
    expect(plan.riskEvents.map(({ area, level, probability }) => [area, level, probability])).toEqual([
      ['B', 'high', null],
      ['B', 'medium', null],
      ['A', 'low', null],
      ['E', 'veryHigh', null],
      ['E', 'none', null],
    ]);
  });

  it('tells headcount and hires apart', () => {
    expect(plan.headcount.map(({ profile, heads }) => [profile, heads])).toEqual([
      ['Funzionario contabile', 6],
      ['Agente di polizia locale', 9],
      ['Istruttore amministrativo', 30],
      ['Operaio', 17],
    ]);
    expect(plan.hires.map(({ year, profile, number, channel }) => [year, profile, number, channel])).toEqual([
      [2026, 'Istruttore tecnico', 1, 'competition'],
      [2026, 'Agente di polizia locale', 2, 'mobility'],
      [2027, 'Operaio', 1, 'employment-centre'],
    ]);
    expect(report.counts.units).toBe(2);
  });
});

describe('a plan in markdown with coded sheets, pipe tables and means', () => {
  const { plan, report } = read('coded-sheets.md');

  it('reads a scheda anagrafica in a table', () => {
    expect(plan.administration).toMatchObject({
      name: 'Comune di Roccaferma',
      mayor: 'Ivo Grassi',
      inhabitants: 18402,
      employees: 104,
    });
  });

  it('reads sheets by their labels, without letters, and says that codes became numbers', () => {
    expect(plan.objectives.map(({ title, type, managers }) => [title, type, managers])).toEqual([
      ['Sportello unico per le famiglie', 'B', ['Elsa Riva']],
      ['Carta dei servizi del nido', 'C', ['Elsa Riva']],
      ['Catasto delle strade', 'B', ['Otto Ferri', 'Mara Sole']],
    ]);
    expect(plan.objectives[0]).toMatchObject({
      number: 1,
      description: 'raccogliere in un solo sportello le domande di iscrizione a nido, mensa e trasporto.',
      beneficiaries: 'famiglie con figli minori',
      deadlineDate: '2026-09-30',
      baseline: '12%',
      target: '60%',
      source: 'gestionale dei servizi scolastici',
    });
    expect(report.findings.filter(({ code }) => code === 'import.objective-code')).toHaveLength(3);
  });

  it('has the decimals of the register and the bands that the text states', () => {
    expect(
      plan.riskEvents.map(({ area, probability, impact, score, level }) => [
        area,
        probability,
        impact,
        score,
        level,
      ]),
    ).toEqual([
      ['A', '2.17', '1.75', '3.80', 'low'],
      ['A', '3.33', '2.25', '7.49', 'medium'],
      ['B', '4', '3.5', '14', 'high'],
    ]);
    expect(plan.riskMethod.bands.map(({ level, below }) => [level, below])).toEqual([
      ['low', '4.5'],
      ['medium', '9.5'],
      ['high', null],
    ]);
    expect(report.findings.map(({ code }) => code)).not.toContain('import.bands-not-stated');
  });

  it('has goals from a list, heads by unit, hires and monitoring', () => {
    expect(plan.publicValueGoals).toHaveLength(3);
    expect(plan.publicValueGoals[2]).toMatchObject({ dimension: 'social' });
    expect(plan.units.map(({ permanentStaff, fixedTermStaff }) => [permanentStaff, fixedTermStaff])).toEqual([
      [60, 2],
      [42, null],
    ]);
    expect(plan.hires.map(({ year, reason, conditional }) => [year, reason, conditional])).toEqual([
      [2026, 'replacement', false],
      [2026, 'growth', true],
    ]);
    expect(plan.monitoring.schedule.map(({ frequency, deadlineDate }) => [frequency, deadlineDate])).toEqual([
      ['semestrale', '2026-07-31'],
      ['', '2027-06-30'],
    ]);
  });
});

describe('a plan with numbered cards whose labels stand on lines of their own', () => {
  const { plan } = read('numbered-cards.txt');

  it('reads the cards under their structures', () => {
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    expect(
      plan.objectives.map(({ unit, number, title, managers, target }) => [
        names.get(unit ?? ''),
        number,
        title,
        managers,
        target,
      ]),
    ).toEqual([
      ['Settore lavori pubblici', 1, 'Riqualificazione della piazza', ['Luca Prato'], '1.200'],
      ['Settore lavori pubblici', 2, 'Piano del verde', ['Luca Prato'], 'entro dicembre 2027'],
      ['Corpo di polizia locale', 1, 'Controlli serali', ['Comandante Siro Neve'], '90'],
    ]);
    expect(plan.objectives[0]?.description).toBe(
      'Rifare la pavimentazione e gli arredi della piazza principale.',
    );
  });

  it('does not take a table of contents for the plan, and keeps a level that cannot be determined', () => {
    expect(plan.sections['2.2']?.title).toBe('Performance');
    expect(plan.riskEvents.map(({ area, level }) => [area, level])).toEqual([
      ['C', 'high'],
      ['C', 'medium'],
      ['C', 'undeterminable'],
    ]);
    expect(plan.measures).toMatchObject([{ kind: 'specific', timing: '2027', responsible: 'Dirigente' }]);
  });
});

describe('a simplified plan in pages', () => {
  const { plan, report } = read('simplified-pages.txt');

  it('is known as one, with the furniture of its pages left out', () => {
    expect(plan.plan.kind).toBe('simplified');
    expect(plan.administration).toMatchObject({ employees: 11, inhabitants: 1204 });
    expect(report.skipped.filter(({ reason }) => reason.includes('pagina')).length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(plan.sections)).not.toContain('PIAO semplificato');
  });

  it('mends the word that the end of a line parted', () => {
    expect(JSON.stringify(plan.sections['2.3'])).toContain('modifiche organizzative rilevanti');
  });

  it('says which sections it did not find', () => {
    const missing = report.findings
      .filter(({ code }) => code === 'import.section-missing')
      .map(({ path }) => path);
    expect(missing).toEqual(expect.arrayContaining(['sections["2.1"]', 'sections["2.2"]', 'sections["4"]']));
    expect(plan.headcount.map(({ heads }) => heads)).toEqual([6, 5]);
  });
});

describe('a plan whose tables are all in its annexes', () => {
  const { plan, report } = read('annexes.txt');

  it('finds them where the titles of the annexes say', () => {
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    expect(
      plan.objectives.map(({ unit, title, managers, target }) => [
        names.get(unit ?? ''),
        title,
        managers,
        target,
      ]),
    ).toEqual([
      ['Settore Affari generali', "Riordino dell'archivio", ['Bianchi Carla'], '300'],
      ['Settore Affari generali', 'Nuovo sito', ['Bianchi Carla'], 'Sì'],
    ]);
    expect(plan.riskEvents.map(({ process, description, level }) => [process, description, level])).toEqual([
      ['Affidamenti diretti', 'Frazionamento artificioso', 'high'],
      ['Varianti', 'Varianti non necessarie', 'medium'],
      ['Concorsi', 'Bando su misura', 'low'],
    ]);
    expect(plan.measures.map(({ description, responsible }) => [description, responsible])).toEqual([
      ['Codice di comportamento', 'RPCT'],
      ['Rotazione ordinaria', 'Responsabili di settore'],
    ]);
    expect(plan.headcount.map(({ profile, heads }) => [profile, heads])).toEqual([
      ['Agente di polizia locale', 9],
      ['Operaio', 17],
    ]);
  });

  it('keeps the words of the sections, and loses no line', () => {
    expect(JSON.stringify(plan.sections['4'])).toContain('Il monitoraggio è semestrale.');
    expect(JSON.stringify(plan.sections['2.3'])).toContain("nell'Allegato 2");
    expect(report.unmatched).toEqual([]);
  });

  it('takes no list of annexes for annexes', () => {
    const { plan: simplified } = read('simplified-pages.txt');
    expect(JSON.stringify(simplified.sections)).toContain('Allegato B');
    expect(Object.keys(simplified.sections).filter((key) => key.includes('allegato'))).toEqual([]);
  });
});

describe('a simplified plan with "sottosezioni di programmazione" and objectives as points of a list', () => {
  const { plan, report } = read('programme-subsections.txt');

  it('has its sections, and the text of each stays there', () => {
    expect(plan.plan).toMatchObject({
      kind: 'simplified',
      period: { firstYear: 2026 },
      resolution: { number: '12', date: '2026-02-28' },
    });
    expect(Object.keys(plan.sections)).toContain('3.3');
    const missing = report.findings.filter(({ code }) => code === 'import.section-missing');
    expect(missing.map(({ path }) => path)).toEqual(
      ['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5'].map((key) => `sections["${key}"]`),
    );
  });

  it('has its objectives, the last without the words of the next section', () => {
    expect(
      plan.objectives.map(({ number, title, managers, baseline, target }) => [
        number,
        title,
        managers,
        baseline,
        target,
      ]),
    ).toEqual([
      [1, 'Digitalizzazione delle pratiche edilizie', ['Paolo Ferri'], '20%', '60% entro il 31/12/2026'],
      [2, 'Riduzione dei tempi di pagamento', ['Lucia Sarti'], '5 giorni', '0 giorni'],
    ]);
  });

  it('has the areas of the register under the letters of the PNA, and the measures beside the events', () => {
    expect(plan.riskAreas.map(({ code, name, mandatory }) => [code, name, mandatory])).toEqual([
      ['B', 'Contratti pubblici', true],
      ['A', 'Acquisizione e gestione del personale', true],
    ]);
    expect(plan.riskEvents.map(({ area, level, otherColumns }) => [area, level, otherColumns])).toEqual([
      ['B', 'high', [{ column: 'Misure', text: 'Rotazione; controlli a campione' }]],
      ['A', 'medium', [{ column: 'Misure', text: 'Commissari esterni' }]],
    ]);
    const kept = report.findings.find(({ code }) => code === 'import.columns-kept');
    expect(kept?.message).toContain('la colonna «Misure» non ha un campo nel piano');
  });

  it('has the year of its hires from the heading', () => {
    expect(plan.hires.map(({ year, number, channel }) => [year, number, channel])).toEqual([
      [2026, 1, 'competition'],
      [2026, 1, 'employment-centre'],
    ]);
    expect(plan.headcount.reduce((sum, { heads }) => sum + (heads ?? 0), 0)).toBe(14);
  });
});

describe('a plan with sections 2.A to 3.C and wide tables', () => {
  const { plan, report } = read('lettered-sections.txt');

  it('has the manager of a structure from its heading', () => {
    expect(plan.objectives.map(({ title, managers, target }) => [title, managers, target])).toEqual([
      ['Dematerializzazione del protocollo', ['Elena Costa'], '70%'],
      ['Carta dei servizi', ['Elena Costa'], 'Sì'],
      ['Manutenzione delle strade', ['Marco Valli'], '6'],
    ]);
    expect(plan.units.map(({ name, manager }) => [name, manager])).toEqual([
      ['Settore Affari Generali', 'Elena Costa'],
      ['Settore Lavori Pubblici', 'Marco Valli'],
    ]);
    expect(plan.objectives[0]?.otherColumns).toEqual([
      { column: 'Peso', text: '30%' },
      { column: 'Target 2027', text: '80%' },
      { column: 'Target 2028', text: '90%' },
    ]);
  });

  it('has events whose figures stand in the middle of the row, with what they are told by', () => {
    expect(plan.measures).toEqual([]);
    expect(plan.riskEvents.map(({ process, level, probability }) => [process, level, probability])).toEqual([
      ['Affidamento diretto sotto soglia', 'high', null],
      ['Progressioni verticali', 'medium', null],
    ]);
    expect(plan.riskEvents[0]?.otherColumns).toEqual([
      { column: 'Probabilità', text: 'Alta' },
      { column: 'Impatto', text: 'Media' },
      { column: 'Fattori abilitanti', text: 'Mancanza di controlli' },
      { column: 'Misure specifiche', text: 'Controlli a campione del 10%' },
      { column: 'Tempi', text: 'Semestrale' },
      { column: 'Responsabile', text: 'Dirigente LL.PP.' },
    ]);
  });

  it('says that its numbers are not those of the Piano-tipo', () => {
    const numbers = report.findings.filter(({ code }) => code === 'import.section-number');
    expect(numbers.map(({ path }) => path)).toEqual(
      ['2.1', '2.2', '2.3', '3.1', '3.2'].map((key) => `sections["${key}"]`),
    );
    expect(plan.hires.map(({ year, annualCost }) => [year, annualCost])).toEqual([
      [2026, '64000.00'],
      [2027, '36500.00'],
    ]);
  });

  it('loses no figure of a row without its last cells', () => {
    const text = readFileSync(
      new URL('../../fixtures/importing/lettered-sections.txt', import.meta.url),
      'utf8',
    );
    const short = importPlan(text.replace('\tAnnuale\tSegretario', '\t\t'));
    expect(short.plan.riskEvents[1]).toMatchObject({ process: 'Progressioni verticali', level: 'medium' });
  });
});

describe('a text that keeps the layout of its pages by spaces', () => {
  const { plan, report } = read('kept-layout.txt');

  it('has the scheda anagrafica and the sheets from labels and values set apart', () => {
    expect(plan.plan).toMatchObject({ kind: 'simplified', period: { firstYear: 2026 } });
    expect(plan.administration).toMatchObject({
      name: 'Comune di Pratolungo',
      taxCode: '00123450389',
      mayor: 'Anna Rosa',
      employees: 31,
    });
    expect(
      plan.objectives.map(({ number, title, managers, indicator, target }) => [
        number,
        title,
        managers,
        indicator,
        target,
      ]),
    ).toEqual([
      [1, 'Digitalizzazione dello sportello edilizia', ['Bruno Bassi'], '% pratiche in rete', '80%'],
      [2, 'Tempi di pagamento', ['Carla Corti'], 'ITP', '-5'],
    ]);
    expect(plan.objectives[0]?.description).toContain('pagarle con PagoPA');
  });

  it('is in doubt about rows whose cells go on in the next line, and says so', () => {
    const doubtful = new Set(
      report.recognised.flatMap(({ path, confidence }) => (confidence === 'doubtful' ? [path] : [])),
    );
    expect(plan.riskEvents.map(({ process, level }) => [process, level])).toEqual([
      ['Affidamenti diretti', 'high'],
    ]);
    expect(doubtful).toContain('riskEvents[0]');
    expect(
      plan.headcount.map(({ profile, heads }, index) => [
        profile,
        heads,
        doubtful.has(`headcount[${index}]`),
      ]),
    ).toEqual([
      ['Istruttore', 6, true],
      ['Operaio', 5, false],
      ['Funzionario tecnico', 2, false],
    ]);
    const told = report.findings.filter(({ code }) => code === 'import.row-end-doubtful');
    expect(told.map(({ lines }) => lines)).toEqual([
      [32, 32],
      [40, 40],
    ]);
  });
});

describe('a plan in markdown with a table of two columns for each objective', () => {
  const { plan } = read('table-sheets.md');

  it('has the sheets of tables and those of lists', () => {
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    expect(
      plan.objectives.map(({ title, managers, baseline, target, unit }) => [
        title,
        managers,
        baseline,
        target,
        names.get(unit ?? ''),
      ]),
    ).toEqual([
      ['Sportello telematico', ['Carla Neri'], '0', '100', 'Area Amministrativa'],
      ['Archivio digitale', ['Carla Neri'], '10', '50', 'Area Amministrativa'],
      ['Strade sicure', ['Bruno Valli'], '', '3', 'Area Tecnica'],
      ['Scuole', ['Bruno Valli'], '', '1', 'Area Tecnica'],
    ]);
  });

  it('keeps the cards of risks as text: no event is better than one that was guessed', () => {
    expect(plan.riskEvents).toEqual([]);
    expect(JSON.stringify(plan.sections['2.3']?.body)).toContain('Requisiti su misura');
  });
});
