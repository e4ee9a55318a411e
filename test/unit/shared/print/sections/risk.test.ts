import { describe, expect, it } from 'vitest';
import { anomalies, riskFactors } from '../../../../../shared/calculators/risk.ts';
import { namesOf } from '../../../../../shared/print/names.ts';
import { sectionPrinters } from '../../../../../shared/print/sections/index.ts';
import { qualitativeText } from '../../../../../shared/print/sections/qualitative.ts';
import { idOf, planWith } from '../../plan/plan-with.ts';
import { blocksOf, factsOf, linesOf, outline, sheetsOf, tablesOf, titlesOf } from '../printed-words.ts';

const bands = [
  { level: 'low', label: 'basso', below: '5.5' },
  { level: 'high', label: 'alto', below: null },
];

describe('a plan without anything on risk', () => {
  it('still shows areas, method, factors and anomalies, and says what is missing', () => {
    expect(outline(blocksOf(planWith(), '2.3'))).toEqual([
      '3 Aree di rischio',
      'table risk-areas',
      '3 Metodo di valutazione del rischio',
      'facts risk-method',
      'note Il piano non fissa le fasce di livello del punteggio.',
      'table risk-factors',
      expect.stringContaining('note Rischiosità R = (13 + 4k) / 13'),
      'table anomalies',
      expect.stringContaining('note Vulnerabilità V = (8 + 4k) / 8'),
      'note Il piano non contiene eventi rischiosi.',
      '3 Allegato trasparenza: obblighi di pubblicazione',
      'note Il piano non contiene l’elenco degli obblighi di pubblicazione.',
    ]);
  });
});

describe('the method', () => {
  it('names its source and day, and every factor and anomaly with its description', () => {
    const doc = planWith({
      riskMethod: { method: 'pna2019', bandsSource: 'RPCT', adoptedOn: '2026-01-15', note: 'Prima volta.' },
    });
    expect(factsOf(doc, '2.3', 'risk-method')).toEqual({
      Metodo: 'Qualitativo (PNA 2019, allegato 1)',
      'Origine delle fasce': 'RPCT',
      'Data della scelta': '15.01.2026',
      Nota: 'Prima volta.',
    });
    expect(linesOf(tablesOf(doc, '2.3', 'risk-factors')[0])).toHaveLength(riskFactors.length);
    expect(linesOf(tablesOf(doc, '2.3', 'anomalies')[0])).toHaveLength(anomalies.length);
    expect(titlesOf(tablesOf(doc, '2.3', 'anomalies')[0])).toEqual(['N.', 'Anomalia', 'Descrizione']);
    expect(linesOf(tablesOf(doc, '2.3', 'risk-factors')[0])[0]).toMatch(/^1 \| Interferenze \| \p{Lu}.*\.$/u);
  });

  it('says of every area whether it is mandatory and what it is made of', () => {
    const riskAreas = [
      { id: idOf(1), code: 'A', name: 'Personale', mandatory: true, subAreas: ['Concorsi', 'Progressioni'] },
      { id: idOf(2), code: 'E', name: 'Urbanistica' },
    ];
    expect(linesOf(tablesOf(planWith({ riskAreas }), '2.3', 'risk-areas')[0])).toEqual([
      'A | Personale | obbligatoria | • Concorsi\n• Progressioni',
      'E | Urbanistica | ulteriore | –',
    ]);
  });

  it('says of one band alone that it holds any score', () => {
    const doc = planWith({ riskMethod: { bands: [{ level: 'all', label: 'unico' }] } });
    expect(linesOf(tablesOf(doc, '2.3', 'risk-bands')[0])).toEqual(['unico | qualsiasi punteggio']);
  });
});

describe('the register', () => {
  const measure = { id: idOf(9), kind: 'further', number: 4, title: 'Rotazione' };
  const riskEvents = [
    { id: idOf(1), description: 'Senza area', level: 'low' },
    { id: idOf(2), area: 'C', office: 'SUAP', description: 'Favori', level: 'high', measures: [measure.id] },
    { id: idOf(3), area: 'B', description: 'Frazionamento', level: 'undeterminable', residualLevel: 'low' },
    { id: idOf(4), area: 'C', process: 'Permessi', previousLevel: 'Medio' },
  ];
  const doc = planWith({ riskMethod: { bands }, measures: [measure], riskEvents });

  it('has a table for each area with events, in the order of the areas, then for those without', () => {
    const outlined = outline(blocksOf(doc, '2.3'));
    const start = outlined.indexOf('3 Registro degli eventi rischiosi');
    expect(outlined.slice(start, start + 7)).toEqual([
      '3 Registro degli eventi rischiosi',
      '4 Area B) Affidamento di lavori, servizi e forniture',
      'table risk-register',
      expect.stringMatching(/^4 Area C\) Provvedimenti/),
      'table risk-register',
      '4 Senza area di rischio',
      'table risk-register',
    ]);
  });

  it('stands on landscape pages together', () => {
    const context = { doc, names: namesOf(doc), level: 3 };
    const printed = (sectionPrinters['2.3'] ?? []).flatMap((printer) => printer(context));
    const groups = printed.flatMap((block) => (block.type === 'group' ? [block] : []));
    expect(groups.map(({ name }) => name)).toEqual(['register']);
    expect(groups[0]?.blocks).toHaveLength(7);
  });

  it('numbers events by their place in the plan, and shows the columns in use in each table', () => {
    const [b, c, none] = tablesOf(doc, '2.3', 'risk-register');
    expect(titlesOf(b)).toEqual(['N.', 'Ufficio', 'Rischio', 'Livello', 'Livello residuo']);
    expect(linesOf(b)).toEqual(['3 | – | Frazionamento | non determinabile | basso']);
    expect(titlesOf(c)).toEqual([
      ...['N.', 'Ufficio', 'Processo', 'Rischio', 'Livello', 'Misure', 'Livello precedente'],
    ]);
    expect(linesOf(c)).toEqual([
      '2 | SUAP | – | Favori | alto | 4. Rotazione | ',
      '4 | – | Permessi | – | – | – | Medio',
    ]);
    expect(linesOf(none)).toEqual(['1 | – | Senza area | basso']);
  });

  it('gives levels a step beside the word, but none to what cannot be determined', () => {
    const cells = tablesOf(doc, '2.3', 'risk-register').flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells),
    );
    expect(cells).toContainEqual({ text: 'basso', tone: 0 });
    expect(cells).toContainEqual({ text: 'alto', tone: 1 });
    expect(cells).toContain('non determinabile');
  });

  it('has no reasons where nobody gave any', () => {
    expect(sheetsOf(doc, '2.3')).toEqual([]);
    expect(outline(blocksOf(doc, '2.3'))).not.toContain('3 Motivazione delle valutazioni');
  });

  it('has a sheet for every event that was reasoned, by its number', () => {
    const reasoned = [...riskEvents, { id: idOf(5), factors: [], ratingMethod: 'pxi', motivation: 'Prassi' }];
    const sheets = sheetsOf(
      planWith({ riskMethod: { bands }, measures: [measure], riskEvents: reasoned }),
      '2.3',
    );
    expect(outline(sheets)).toEqual(['sheet 4 5. –']);
    expect(sheets[0]?.fields).toEqual([
      { letter: '', label: 'Metodo di valutazione', text: 'Probabilità × impatto' },
      { letter: '', label: 'Motivazione', text: 'Prassi' },
      { letter: '', label: 'Fattori di rischio', text: 'nessuno (R = 1,00)' },
    ]);
  });
});

describe('a judgement by the indicators of PNA 2019', () => {
  const unjudged = { externalInterest: null, discretion: null, pastEvents: null, opacity: null };
  const rating = {
    ...unjudged,
    cooperation: null,
    measuresImplementation: null,
    overall: null,
    evidence: '',
  };

  it.each([
    [null, ''],
    [rating, ''],
    [{ ...rating, overall: 'medium' as const }, 'Giudizio complessivo: medio'],
    [{ ...rating, evidence: 'Ricorsi' }, 'Evidenze: Ricorsi'],
    [
      { ...rating, overall: 'high' as const, externalInterest: 'low' as const, evidence: 'Atti' },
      'Livello d’interesse esterno: basso\nGiudizio complessivo: alto\nEvidenze: Atti',
    ],
  ])('is written line by line: %j', (given, text) => {
    expect(qualitativeText(given)).toBe(text);
  });
});

describe('the catalogue of processes', () => {
  const processes = [
    { id: idOf(1), group: 'support', name: 'Acquisti' },
    {
      id: idOf(2),
      group: 'governance',
      name: 'Programmazione',
      mapping: { input: 'Indirizzi', controls: 'OIV' },
    },
    { id: idOf(3), group: 'operational', name: 'Gare', parent: idOf(1), unit: idOf(5) },
  ];
  const doc = planWith({ processes, units: [{ id: idOf(5), kind: 'area', name: 'Area 1' }] });

  it('is a tree under the groups, a sub-process under its parent whatever its own group', () => {
    const [table] = tablesOf(doc, '2.3', 'processes');
    expect(linesOf(table)).toEqual([
      '[group] Processi di governo',
      'Programmazione | –',
      '[group] Processi di supporto',
      'Acquisti | –',
      'Gare | Area 1',
    ]);
    expect(table?.rows.at(-1)?.cells[0]).toEqual({ text: 'Gare', indent: 1 });
  });

  it('has a sheet for what has been mapped, with the elements that were written under their number', () => {
    const [sheet, ...others] = sheetsOf(doc, '2.3');
    expect(others).toEqual([]);
    expect(sheet?.title).toBe('Programmazione');
    expect(sheet?.fields).toEqual([
      { letter: '1)', label: 'Input', text: 'Indirizzi' },
      { letter: '13)', label: 'Controlli', text: 'OIV' },
    ]);
  });
});
