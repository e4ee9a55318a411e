import { administration } from '../../plan/organisation/administration.ts';
import { numberText, orNothing } from '../cells.ts';
import { type SectionPrinter, yearName } from './context.ts';

type Field = keyof typeof administration.fields;

/** The coat of arms is a picture, and stands on the cover. */
const order = (Object.keys(administration.fields) as Field[]).filter((field) => field !== 'coatOfArms');

/** Section 1: the scheda anagrafica, with the day that its counts refer to. */
export const printIdentity: SectionPrinter = ({ doc }) => {
  const day = `31 dicembre ${yearName(doc, -1)}`;
  const dated =
    doc.plan.period.firstYear === null
      ? {}
      : { inhabitants: `Abitanti al ${day}`, employees: `Dipendenti al ${day}` };
  const labels = { ...administration.fields, ...dated };
  const rows = order.map((field) => {
    const value = doc.administration[field];
    return {
      label: labels[field],
      text: typeof value === 'string' ? orNothing(value) : numberText(value),
    };
  });
  return [{ type: 'facts', name: 'administration', caption: '', rows }];
};
