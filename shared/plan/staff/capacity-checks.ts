import type { CapacityResult } from '../../calculators/capacity.ts';
import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { decimal, roundHalfUp, sum } from '../../numbers/decimal.ts';
import { formatItalianAmount, formatItalianPercent } from '../../numbers/italian.ts';
import type { PlanDocument } from '../document.ts';
import {
  type CeilingColumnName,
  ceilingTable,
  isPositive,
  officialScenario,
  revenueOf,
  scenarioWorksheet,
  yearOfColumn,
} from './worksheet.ts';

const section = '3.3.2';

/** The limits of the staffing plan (L. 296/2006, DL 34/2019, DL 78/2010) and the figures that must agree with each other. */
export function checkCapacity(doc: PlanDocument): Finding[] {
  return [
    ...checkThresholds(doc),
    ...checkForecastYears(doc),
    ...checkCeiling(doc),
    ...checkMacroAggregate(doc),
    ...checkForecastItems(doc),
    ...checkReferenceMean(doc),
    ...checkRevenue(doc),
  ];
}

function checkThresholds(doc: PlanDocument): Finding[] {
  const official = scenarioWorksheet(doc, officialScenario(doc));
  const found: Finding[] = [];
  if (official.case === 'between') found.push(...worseningForecasts(doc, official));
  if (official.case === 'above') {
    found.push(
      warning(
        'capacity.above-return-threshold',
        { path: ['capacity', 'spending'], section },
        `La spesa di personale è il ${formatItalianPercent(official.ratio ?? '0')} delle entrate, oltre il valore di rientro del ${formatItalianPercent(official.returnThreshold ?? '0')}: si applica il limite del turn-over (art. 6 DM 17.3.2020).`,
      ),
    );
  }
  // Between or above the thresholds other rules hold (artt. 5 and 6 DM 17.3.2020): growth up to T1 is only for who is below it.
  if (official.case !== 'below') return found;
  for (const [index, row] of doc.capacity.forecast.entries()) {
    const result = official.forecast?.find((candidate) => candidate.year === row.year);
    if (result?.withinThreshold !== false) continue;
    found.push(
      blocking(
        'capacity.threshold-exceeded',
        { path: ['capacity', 'forecast', index, 'spending'], item: row.id, section },
        `Nel ${result.year} la spesa prevista è il ${formatItalianPercent(result.ratio)} delle entrate correnti e supera il valore soglia del ${formatItalianPercent(official.threshold ?? '0')} (art. 4 DM 17.3.2020): ridurre la spesa o il piano delle assunzioni.`,
      ),
    );
  }
  return found;
}

/** How to name a year of a plan that does not say its first. */
const yearWords: Readonly<Record<CeilingColumnName, string>> = {
  reference: 'periodo di riferimento',
  statement: 'rendiconto',
  firstYear: 'primo anno',
  secondYear: 'secondo anno',
  thirdYear: 'terzo anno',
};

/** Between the thresholds the ratio of the last statement may not get worse (art. 5 DM 17.3.2020). */
function worseningForecasts(doc: PlanDocument, official: CapacityResult): Finding[] {
  return doc.capacity.forecast.flatMap((row, index) => {
    const planned = official.forecast?.find((candidate) => candidate.year === row.year);
    if (planned === undefined || row.spending === null) return [];
    // The revenue is the same for both, so the spendings compare as the exact ratios do.
    if (decimal(row.spending).lte(decimal(official.spending ?? '0'))) return [];
    return [
      blocking(
        'capacity.ratio-worsens',
        { path: ['capacity', 'forecast', index, 'spending'], item: row.id, section },
        `Nel ${planned.year} il rapporto tra spesa ed entrate sale al ${formatItalianPercent(planned.ratio)} dal ${formatItalianPercent(official.ratio ?? '0')} dell’ultimo rendiconto: tra il valore soglia e il valore di rientro non può peggiorare (DM 17.3.2020).`,
      ),
    ];
  });
}

function checkForecastYears(doc: PlanDocument): Finding[] {
  const first = doc.plan.period.firstYear;
  return doc.capacity.forecast.flatMap((row, index) => {
    const place = { path: ['capacity', 'forecast', index, 'year'], item: row.id, section };
    if (row.year === null) return [];
    if (doc.capacity.forecast.findIndex(({ year }) => year === row.year) !== index) {
      return [
        warning(
          'capacity.forecast-year-repeated',
          place,
          `L’anno ${row.year} compare due volte nelle previsioni di spesa: correggerne uno.`,
        ),
      ];
    }
    if (first === null || (row.year >= first && row.year <= first + 2)) return [];
    return [
      warning(
        'capacity.forecast-year-outside',
        place,
        `La previsione di spesa dell’anno ${row.year} è fuori dal triennio ${first}-${first + 2}: correggere l’anno.`,
      ),
    ];
  });
}

function checkCeiling(doc: PlanDocument): Finding[] {
  if (doc.capacity.ceiling.limit === null) return [];
  const planned = ceilingTable(doc).filter(({ column }) => column !== 'reference' && column !== 'statement');
  return planned
    .filter(({ withinLimit }) => !withinLimit)
    .map(({ column, year, net, headroom }) =>
      blocking(
        'capacity.ceiling-exceeded',
        { path: ['capacity', 'ceiling', 'limit'], section },
        `Nel ${year ?? yearWords[column]} la spesa soggetta al limite è di ${formatItalianAmount(net)} euro e lo supera di ${formatItalianAmount(headroom.replace('-', ''))} euro (art. 1 c. 557-quater L. 296/2006): ridurre la spesa.`,
      ),
    );
}

/** The same spending of macro-aggregate 101 stands in the static and in the dynamic table of the statement and of each year. */
function checkMacroAggregate(doc: PlanDocument): Finding[] {
  const { ceilingRows, forecast, spending } = doc.capacity;
  return ceilingRows.flatMap((row, rowIndex) => {
    if (row.role !== 'item' || row.code !== '101') return [];
    return (['statement', 'firstYear', 'secondYear', 'thirdYear'] as const).flatMap((column) => {
      const year = yearOfColumn(doc, column);
      const planned =
        column === 'statement'
          ? macroAggregateOf(spending)
          : (forecast.find((candidate) => candidate.year === year)?.spending ?? null);
      const cell = row[column];
      if (planned === null || cell === null) return [];
      const difference = decimal(planned).sub(decimal(cell));
      if (difference.equals(0)) return [];
      return [
        warning(
          'capacity.macro-101-disagrees',
          { path: ['capacity', 'ceilingRows', rowIndex, column], item: row.id, section },
          `Per il ${year ?? yearWords[column]} la spesa del macroaggregato 101 è ${formatItalianAmount(cell)} nel prospetto del limite di spesa e ${formatItalianAmount(planned)} ${column === 'statement' ? 'nella spesa della verifica dinamica' : 'nella verifica di sostenibilità'}: la differenza è di ${formatItalianAmount(roundHalfUp(difference.abs(), 2))} euro, correggere uno dei due prospetti o motivarla.`,
        ),
      ];
    });
  });
}

/** The spending of the statement under the codes of macro-aggregate 101; null where it is not written. */
function macroAggregateOf(spending: PlanDocument['capacity']['spending']): string | null {
  const amounts = spending.flatMap(({ code, amount }) =>
    code.startsWith('U.1.01') && amount !== null ? [decimal(amount)] : [],
  );
  return amounts.length === 0 ? null : roundHalfUp(sum(amounts), 2);
}

/** A forecast that equals macro-aggregate 101 leaves out what the statement counts beyond it. */
function checkForecastItems(doc: PlanDocument): Finding[] {
  const { ceilingRows, forecast, spending } = doc.capacity;
  const beyond = spending.filter(
    ({ code, amount }) => !code.startsWith('U.1.01') && amount !== null && !decimal(amount).equals(0),
  );
  const row = ceilingRows.find(({ role, code }) => role === 'item' && code === '101');
  if (row === undefined || beyond.length === 0) return [];
  const alike = (['firstYear', 'secondYear', 'thirdYear'] as const).some((column) => {
    const planned = forecast.find(({ year }) => year === yearOfColumn(doc, column))?.spending ?? null;
    const cell = row[column];
    return planned !== null && cell !== null && decimal(planned).equals(decimal(cell));
  });
  if (!alike) return [];
  const names = beyond.map(({ code, label }) => (code === '' ? label : code)).join(', ');
  return [
    warning(
      'capacity.forecast-incomplete',
      { path: ['capacity', 'forecast'], section },
      `Le previsioni di spesa coincidono con il solo macroaggregato 101, mentre la spesa del rendiconto comprende anche ${names}: i due rapporti non sono confrontabili, completare le previsioni o motivarlo.`,
    ),
  ];
}

function checkReferenceMean(doc: PlanDocument): Finding[] {
  const { limit, basis } = doc.capacity.ceiling;
  const reference = ceilingTable(doc).find(({ column }) => column === 'reference');
  if (limit === null || !reference?.filled || basis !== 'comma-557') return [];
  if (decimal(limit).equals(decimal(reference.net))) return [];
  return [
    warning(
      'capacity.limit-disagrees',
      { path: ['capacity', 'ceiling', 'limit'], section },
      `Il limite di spesa indicato è ${formatItalianAmount(limit)}, ma la media 2011-2013 del prospetto dà ${formatItalianAmount(reference.net)}: correggere uno dei due dati.`,
    ),
  ];
}

function checkRevenue(doc: PlanDocument): Finding[] {
  const { revenue, spending } = doc.capacity;
  const found: Finding[] = [];
  for (const [index, row] of revenue.entries()) {
    const value = revenueOf(row);
    if (value !== null && isPositive(value)) continue;
    found.push(
      warning(
        'capacity.revenue-not-usable',
        { path: ['capacity', 'revenue', index], item: row.id, section },
        `Lo scenario di entrata «${row.label}» non è calcolabile: servono la media netta, o tre rendiconti e il fondo crediti, con un risultato maggiore di zero.`,
      ),
    );
  }
  if (revenue.length > 0 && revenue.filter(({ official }) => official).length !== 1) {
    found.push(
      warning(
        'capacity.official-scenario',
        { path: ['capacity', 'revenue'], section },
        'Gli scenari di entrata devono averne uno solo ufficiale: indicare quale vale per la verifica.',
      ),
    );
  }
  if (spending.length > 0 && sum(spending.map(({ amount }) => decimal(amount ?? '0'))).lte(0)) {
    found.push(
      warning(
        'capacity.spending-not-positive',
        { path: ['capacity', 'spending'], section },
        'La spesa di personale del rendiconto non è maggiore di zero: controllare le voci e i segni.',
      ),
    );
  }
  return found;
}
