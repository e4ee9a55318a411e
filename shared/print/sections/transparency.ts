import { heading, note, orNothing, row, table } from '../cells.ts';
import type { SectionPrinter } from './context.ts';

/** The annex of the publication duties (D.lgs. 33/2013), which says so when it has none. */
export const printTransparency: SectionPrinter = ({ doc, level }) => {
  const rows = doc.transparencyDuties.map((duty) =>
    row(
      [duty.section, duty.subSection].filter((text) => text !== '').join(' › '),
      orNothing(duty.content),
      duty.legalBasis,
      duty.transmittingOffice,
      duty.publishingOffice,
      duty.deadline,
      duty.frequency,
      duty.monitoring,
    ),
  );
  const columns = [
    'Sezione',
    'Contenuto',
    'Riferimento normativo',
    'Ufficio che trasmette',
    'Ufficio che pubblica',
    'Termine',
    'Aggiornamento',
    'Monitoraggio',
  ];
  const title = heading(level, 'Allegato trasparenza: obblighi di pubblicazione');
  if (rows.length === 0) {
    return [title, note('Il piano non contiene l’elenco degli obblighi di pubblicazione.')];
  }
  const block = table('transparency', '', columns, rows);
  return [{ type: 'group', name: 'transparency', blocks: [title, block] }];
};
