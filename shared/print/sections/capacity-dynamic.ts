import { formatItalianPercent } from '../../numbers/italian.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { capacityCaseWords } from '../../plan/staff/capacity-words.ts';
import { pastRatio } from '../../plan/staff/statement-change.ts';
import { officialScenario, scenarioWorksheet } from '../../plan/staff/worksheet.ts';
import { amountText, dateText, heading, note, nothing, plainNumber, row, table, totalRow } from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionContext } from './context.ts';

const percent = (value: string | undefined): string =>
  value === undefined ? nothing : formatItalianPercent(value);

/** Worksheets 2 and 3: spending over net current revenue, scenario by scenario, and the same for the forecast. */
export function printDynamicControl(context: SectionContext): Block[] {
  const { doc, level } = context;
  const { spending, revenue, basis } = doc.capacity;
  const title = heading(level, 'Capacità assunzionale');
  const remarks = basis.note === '' ? [] : [note(basis.note)];
  if (spending.length + revenue.length === 0) {
    const none = note('Il piano non contiene il prospetto della capacità assunzionale.');
    return [title, none, ...remarks, ...earlier(doc), ...forecast(doc, level)];
  }
  const norm = 'art. 33 comma 2 DL 34/2019, DM 17.3.2020';
  const year = basis.statementYear === null ? '' : ` – rendiconto ${basis.statementYear}`;
  return [
    title,
    spendingTable(doc, `Spesa del personale in euro${year}`),
    ...(revenue.length === 0 ? [] : [scenarioTable(doc, `Rapporto tra spesa ed entrate – ${norm}`)]),
    ...remarks,
    ...earlier(doc),
    ...forecast(doc, level),
  ];
}

/** The verifications on earlier statements, from which one sees how the ratio moves. */
function earlier(doc: PlanDocument): Block[] {
  const rows = doc.capacity.pastStatements;
  if (rows.length === 0) return [];
  const printed = rows.map((each) =>
    row(
      plainNumber(each.statementYear),
      dateText(each.recordedOn),
      amountText(each.spending),
      amountText(each.revenue),
      percent(pastRatio(each) ?? undefined),
      each.note,
    ),
  );
  const titles = [
    '|Rendiconto',
    'Registrata il',
    '>Spesa di personale',
    '>Entrate nette',
    '>Rapporto',
    'Nota',
  ];
  return [table('past-statements', 'Verifiche sui rendiconti precedenti (euro)', titles, printed)];
}

function spendingTable(doc: PlanDocument, caption: string): Block {
  const rows = doc.capacity.spending.map((each) =>
    row(each.code, each.label, each.legalBasis, amountText(each.amount)),
  );
  const total = totalRow('', 'Totale', '', amountText(scenarioWorksheet(doc, undefined).spending));
  return table('capacity-spending', caption, ['Codice', 'Voce', 'Riferimento', '>Importo'], [...rows, total]);
}

function scenarioTable(doc: PlanDocument, caption: string): Block {
  const scenarios = doc.capacity.revenue.map((scenario) => ({
    scenario,
    result: scenarioWorksheet(doc, scenario),
  }));
  const of = (label: string, pick: (each: (typeof scenarios)[number]) => string): Row =>
    row(label, ...scenarios.map(pick));
  const statements = doc.capacity.revenue.some((each) => each.firstStatement !== null);
  const rows: Row[] = [
    ...(statements
      ? [
          of('Entrate correnti, primo rendiconto', ({ scenario }) => amountText(scenario.firstStatement)),
          of('Entrate correnti, secondo rendiconto', ({ scenario }) => amountText(scenario.secondStatement)),
          of('Entrate correnti, terzo rendiconto', ({ scenario }) => amountText(scenario.thirdStatement)),
          of('Fondo crediti di dubbia esigibilità', ({ scenario }) =>
            amountText(scenario.doubtfulDebtProvision),
          ),
        ]
      : []),
    of('Media delle entrate correnti al netto del FCDE', ({ result }) => amountText(result.revenue)),
    of('Spesa del personale', ({ result }) => amountText(result.spending)),
    { ...of('Rapporto', ({ result }) => percent(result.ratio)), kind: 'subtotal' },
    of('Fascia demografica', ({ result }) => (result.band === undefined ? nothing : `${result.band})`)),
    of('Soglia', ({ result }) => percent(result.threshold)),
    of('Soglia di rientro', ({ result }) => percent(result.returnThreshold)),
    of('Posizione', ({ result }) => (result.case === undefined ? nothing : capacityCaseWords[result.case])),
    of('Spesa massima', ({ result }) => amountText(result.maximumSpending)),
    { ...of('Margine', ({ result }) => amountText(result.margin)), kind: 'total' },
  ];
  const titles = scenarios.map(
    ({ scenario }, index) =>
      `>${scenario.label === '' ? `Scenario ${index + 1}` : scenario.label}${scenario.official ? ' (ufficiale)' : ''}`,
  );
  return table('capacity-scenarios', caption, ['Voce', ...titles], rows);
}

function forecast(doc: PlanDocument, level: number): Block[] {
  const rows = doc.capacity.forecast;
  if (rows.length === 0) return [];
  const result = scenarioWorksheet(doc, officialScenario(doc));
  const ratios = new Map((result.forecast ?? []).map((each) => [each.year, each]));
  const printed = rows.map((each) => {
    const year = each.year === null ? undefined : ratios.get(each.year);
    return row(
      plainNumber(each.year),
      amountText(each.spending),
      percent(year?.ratio),
      percent(result.threshold),
      year?.withinThreshold === undefined ? nothing : year.withinThreshold ? 'rispettata' : 'non rispettata',
      each.includesPlannedHires ? 'compreso' : 'non compreso',
    );
  });
  const titles = ['|Anno', '>Spesa prevista (euro)', '>Rapporto', '>Soglia', 'Esito', 'Piano assunzioni'];
  const revenue = amountText(result.revenue);
  return [
    heading(level, 'Previsione di spesa nel triennio'),
    table(
      'capacity-forecast',
      `Rapporto sulla media netta delle entrate correnti (${revenue} euro)`,
      titles,
      printed,
    ),
  ];
}
