import { flexibleWorkLimit } from '../../calculators/capacity-ceiling.ts';
import { progressionsBalance } from '../../calculators/progressions.ts';
import { formatItalianPercent } from '../../numbers/italian.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { amountText, dateText, heading, nothing, numberText, orNothing, row, table } from '../cells.ts';
import type { Block } from '../model.ts';
import type { SectionContext } from './context.ts';

type Fact = { readonly label: string; readonly text: string };

/** Flexible work, progressions, retention in service, the auditors' opinion, and the ente's own legal figures. */
export function printStaffLimits({ doc, level }: SectionContext): Block[] {
  return [
    ...facts('flexible-work', 'Lavoro flessibile (art. 9 c. 28 DL 78/2010)', flexibleWork(doc), level),
    ...facts(
      'progressions',
      'Progressioni tra le aree (art. 13 c. 8 CCNL 16.11.2022)',
      progressions(doc),
      level,
    ),
    ...facts('retention', 'Trattenimento in servizio (L. 207/2024)', retention(doc), level),
    ...facts('auditors', "Parere dell'organo di revisione (art. 19 c. 8 L. 448/2001)", auditors(doc), level),
    ...parameters(doc, level),
  ];
}

/** Nothing is printed when the plan says nothing; the facts that are missing are left out. */
function facts(name: string, title: string, rows: readonly Fact[], level: number): Block[] {
  const known = rows.filter(({ text }) => text.trim() !== '' && text !== nothing);
  return known.length === 0 ? [] : [heading(level, title), { type: 'facts', name, caption: '', rows: known }];
}

function flexibleWork(doc: PlanDocument): Fact[] {
  const { limit, spending, needs, note } = doc.capacity.flexibleWork;
  const result = limit === null || spending === null ? null : flexibleWorkLimit(limit, spending);
  return [
    { label: 'Limite (euro)', text: amountText(limit) },
    { label: 'Spesa prevista (euro)', text: amountText(spending) },
    { label: 'Margine (euro)', text: amountText(result?.headroom) },
    { label: 'Esito', text: result === null ? '' : result.withinLimit ? 'rispettato' : 'superato' },
    { label: 'Fabbisogno', text: needs },
    { label: 'Nota', text: note },
  ];
}

function progressions(doc: PlanDocument): Fact[] {
  const { percentage, budget, used, planned, note } = doc.capacity.progressions;
  const result = budget === null || used === null ? null : progressionsBalance(budget, [used]);
  return [
    {
      label: 'Percentuale del monte salari 2018',
      text: percentage === null ? nothing : formatItalianPercent(percentage),
    },
    { label: 'Budget (euro)', text: amountText(budget) },
    { label: 'Utilizzato (euro)', text: amountText(used) },
    { label: 'Residuo (euro)', text: amountText(result?.left) },
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
  const { number, date, note } = doc.capacity.auditorsOpinion;
  return [
    { label: 'Verbale n.', text: number },
    { label: 'Data', text: dateText(date) },
    { label: 'Nota', text: note },
  ];
}

function parameters(doc: PlanDocument, level: number): Block[] {
  if (doc.parameters.length === 0) return [];
  const rows = doc.parameters.map((each) =>
    row(
      [each.table, each.key].join(' – '),
      orNothing(each.value),
      dateText(each.validFrom),
      orNothing([each.source, each.note].filter((text) => text.trim() !== '').join('\n')),
    ),
  );
  const titles = ['Parametro', '>Valore', '@In vigore dal', 'Fonte'];
  return [heading(level, "Parametri di legge corretti dall'ente"), table('parameters', '', titles, rows)];
}
