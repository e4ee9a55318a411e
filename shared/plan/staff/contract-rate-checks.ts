import { type Finding, warning } from '../../checks/finding.ts';
import { decimal } from '../../numbers/decimal.ts';
import { formatItalianDate } from '../../numbers/italian-date.ts';
import type { PlanDocument } from '../document.ts';
import { type ContractRate, contractRates } from './contract-rates.ts';
import { gradeKey } from './hire-costs.ts';

/** The contractual figures, which the office writes: those that cannot be, and those of which two hold at once. */
export function checkContractRates(doc: PlanDocument): Finding[] {
  const rows = doc.capacity.contractRates;
  return rows.flatMap((row, index) => {
    const place = (field: keyof ContractRate) => ({
      path: ['capacity', 'contractRates', index, field],
      item: row.id,
      section: '3.3.2',
    });
    return [
      ...impossibleFigures(row, place),
      ...reversedDates(row, place),
      ...repeated(row, rows.slice(0, index), place),
      ...withoutSource(row, place),
    ];
  });
}

type Place = (field: keyof ContractRate) => Parameters<typeof warning>[1];

const amounts = ['baseSalary', 'thirteenth', 'sectorAllowance', 'otherPay'] as const;
const rates = ['contributionRate', 'irapRate'] as const;

function impossibleFigures(row: ContractRate, place: Place): Finding[] {
  const negative = amounts
    .filter((field) => row[field] !== null && decimal(row[field]).lt(0))
    .map((field) =>
      warning(
        'contract-rate.amount-negative',
        place(field),
        `«${contractRates.fields[field]}» ${ofGrade(row)} è minore di zero: scrivere l’importo senza segno.`,
      ),
    );
  const beyond = rates
    .filter((field) => row[field] !== null && (decimal(row[field]).lt(0) || decimal(row[field]).gt(100)))
    .map((field) =>
      warning(
        'contract-rate.rate-out-of-range',
        place(field),
        `«${contractRates.fields[field]}» ${ofGrade(row)} è una percentuale e deve essere tra 0 e 100: scriverla come 8,50.`,
      ),
    );
  return [...negative, ...beyond];
}

function reversedDates(row: ContractRate, place: Place): Finding[] {
  const { validFrom, validTo } = row;
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [
    warning(
      'contract-rate.dates-reversed',
      place('validTo'),
      `Le voci contrattuali ${ofGrade(row)} valgono dal ${formatItalianDate(validFrom)} al ${formatItalianDate(validTo)}: correggere le date.`,
    ),
  ];
}

/** Of two that begin on the same day the one below counts, which nobody would guess. */
function repeated(row: ContractRate, before: readonly ContractRate[], place: Place): Finding[] {
  const same = before.some(
    ({ grade, validFrom }) => gradeKey(grade) === gradeKey(row.grade) && validFrom === row.validFrom,
  );
  if (!same) return [];
  const since = row.validFrom === null ? 'senza data' : `dal ${formatItalianDate(row.validFrom)}`;
  return [
    warning(
      'contract-rate.repeated',
      place('validFrom'),
      `Le voci contrattuali ${ofGrade(row)} ${since} sono scritte due volte: tenerne una, o indicare da quando vale l’altra.`,
    ),
  ];
}

/** A figure of which nobody can say where it stands is no figure for the revisori. */
function withoutSource(row: ContractRate, place: Place): Finding[] {
  const hasFigures = [...amounts, ...rates].some((field) => row[field] !== null);
  if (!hasFigures || row.source.trim() !== '') return [];
  return [
    warning(
      'contract-rate.source-missing',
      place('source'),
      `Le voci contrattuali ${ofGrade(row)} non dicono da dove vengono: indicare contratto, articolo e tabella.`,
    ),
  ];
}

function ofGrade({ grade }: ContractRate): string {
  return grade.trim() === '' ? 'senza area di inquadramento' : `dell’area «${grade.trim()}»`;
}
