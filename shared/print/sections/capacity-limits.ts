import type { LimitResult } from '../../calculators/capacity-ceiling.ts';
import { figureText } from '../../numbers/figure-text.ts';
import { formatItalianPercent } from '../../numbers/italian.ts';
import type { PlanDocument } from '../../plan/document.ts';
import type { FlexibleRow } from '../../plan/staff/flexible-work.ts';
import {
  type FlexibleYear,
  flexibleColumns,
  flexiblePosition,
  progressionsPosition,
} from '../../plan/staff/other-limits.ts';
import { parameterWords } from '../../plan/staff/parameter-words.ts';
import {
  amountText,
  dateText,
  heading,
  nothing,
  numberText,
  orNothing,
  row,
  table,
  totalRow,
} from '../cells.ts';
import type { Block } from '../model.ts';
import { type SectionContext, yearName } from './context.ts';

type Fact = { readonly label: string; readonly text: string };

/** Flexible work, progressions, retention in service, the auditors' opinion, and the ente's own legal figures. */
export function printStaffLimits({ doc, level }: SectionContext): Block[] {
  return [
    ...flexibleWorkBlocks(doc, level),
    ...facts(
      'progressions',
      'Progressioni tra le aree (art. 13 c. 8 CCNL 16.11.2022)',
      progressions(doc),
      level,
    ),
    ...facts('retention', 'Trattenimento in servizio (L. 207/2024)', retention(doc), level),
    ...facts('auditors', 'Parere dell’organo di revisione (art. 19 c. 8 L. 448/2001)', auditors(doc), level),
    ...parameters(doc, level),
  ];
}

function flexibleWorkBlocks(doc: PlanDocument, level: number): Block[] {
  const title = 'Lavoro flessibile (art. 9 c. 28 DL 78/2010)';
  const known = facts('flexible-work', title, flexibleWork(doc), level);
  const rows = flexibleRows(doc);
  return known.length === 0 && rows.length > 0 ? [heading(level, title), ...rows] : [...known, ...rows];
}

/** Nothing is printed when the plan says nothing; the facts that are missing are left out. */
function facts(name: string, title: string, rows: readonly Fact[], level: number): Block[] {
  const known = rows.filter(({ text }) => text.trim() !== '' && text !== nothing);
  return known.length === 0 ? [] : [heading(level, title), { type: 'facts', name, caption: '', rows: known }];
}

function flexibleWork(doc: PlanDocument): Fact[] {
  const { spending2007, spending2008, spending2009, share, needs, note } = doc.capacity.flexibleWork;
  const { limit, basis, years } = flexiblePosition(doc);
  const one = years.find(({ column }) => column === null);
  return [
    { label: 'Spesa 2007 (euro)', text: amountText(spending2007) },
    { label: 'Spesa 2008 (euro)', text: amountText(spending2008) },
    { label: 'Spesa 2009 (euro)', text: amountText(spending2009) },
    { label: 'Limite (euro)', text: amountText(limit) },
    { label: 'Misura', text: basis === '2009' || basis === 'mean' ? flexibleBases[basis][share] : '' },
    { label: 'Spesa prevista (euro)', text: amountText(one?.spending) },
    { label: 'Margine (euro)', text: amountText(one?.result?.headroom) },
    { label: 'Esito', text: outcome(one?.result) },
    { label: 'Fabbisogno', text: needs },
    { label: 'Nota', text: note },
  ];
}

const flexibleBases = {
  '2009': { full: '100% della spesa 2009', half: '50% della spesa 2009' },
  mean: { full: '100% della media 2007-2009', half: '50% della media 2007-2009' },
} as const;

function outcome(result: LimitResult | null | undefined): string {
  if (result === null || result === undefined) return '';
  return result.withinLimit ? 'rispettato' : 'superato';
}

function flexibleRows(doc: PlanDocument): Block[] {
  const { flexibleRows: rows } = doc.capacity;
  if (rows.length === 0) return [];
  const { limit, years } = flexiblePosition(doc);
  const line = (pick: (year: FlexibleYear) => string) => ['', ...years.map(pick)];
  const of = (role: FlexibleRow['role'], sign: string) =>
    rows
      .filter((each) => each.role === role)
      .map((each) =>
        row(
          `${orNothing(each.label)}${sign}`,
          each.legalBasis,
          ...flexibleColumns.map((column) => amountText(each[column])),
        ),
      );
  return [
    table(
      'flexible-work',
      'Spesa per lavoro flessibile in euro',
      ['Voce', 'Riferimento', ...flexibleColumns.map((_, index) => `>${yearName(doc, index)}`)],
      [
        ...of('item', ''),
        ...of('excluded', ' (a detrarre)'),
        totalRow('Spesa soggetta al limite', ...line(({ spending }) => amountText(spending))),
        ...(limit === null
          ? []
          : [
              row('Limite', ...line(() => amountText(limit))),
              totalRow('Margine rispetto al limite', ...line(({ result }) => amountText(result?.headroom))),
              row('Esito', ...line(({ result }) => outcome(result))),
            ]),
      ],
    ),
  ];
}

function progressions(doc: PlanDocument): Fact[] {
  const { percentage, used, planned, note, wageBill } = doc.capacity.progressions;
  const { budget, balance } = progressionsPosition(doc);
  return [
    { label: 'Monte salari 2018 (euro)', text: amountText(wageBill) },
    {
      label: 'Percentuale del monte salari 2018',
      text: percentage === null ? nothing : formatItalianPercent(percentage),
    },
    { label: 'Budget (euro)', text: amountText(budget) },
    { label: 'Utilizzato (euro)', text: amountText(used) },
    { label: 'Residuo (euro)', text: amountText(balance?.left) },
    { label: 'Progressioni in corso', text: numberText(planned) },
    { label: 'Nota', text: note },
  ];
}

function retention(doc: PlanDocument): Fact[] {
  const { answer, note } = doc.capacity.retention;
  const words = { none: 'nessun caso', some: 'casi previsti' };
  return [
    { label: 'Casi', text: answer === null ? nothing : words[answer] },
    { label: 'Nota', text: note },
  ];
}

function auditors(doc: PlanDocument): Fact[] {
  const { number, date, note, attachment } = doc.capacity.auditorsOpinion;
  return [
    { label: 'Verbale n.', text: number },
    { label: 'Data', text: dateText(date) },
    { label: 'Allegato', text: doc.attachments.find(({ id }) => id === attachment)?.name ?? '' },
    { label: 'Nota', text: note },
  ];
}

function parameters(doc: PlanDocument, level: number): Block[] {
  if (doc.parameters.length === 0) return [];
  const rows = doc.parameters.map((each) =>
    row(
      parameterWords(each),
      orNothing(figureText(each.value)),
      dateText(each.validFrom),
      orNothing([each.source, each.note].filter((text) => text.trim() !== '').join('\n')),
    ),
  );
  const titles = ['Parametro', '>Valore', '@In vigore dal', 'Fonte'];
  return [heading(level, 'Parametri di legge corretti dall’ente'), table('parameters', '', titles, rows)];
}
