import { isWritten, wordsOfSection } from '../plan-words.ts';
import type { RequiredContent } from '../required-contents.ts';
import { hasAgile, hasSchedule, mentions, ofDecree, written } from './tests.ts';

/** Sections 3 and 4. */
export const organisationAndStaffRows: readonly RequiredContent[] = [
  ofDecree(
    'organisation.units',
    '3.1',
    'Organigramma e livelli di responsabilità',
    'art. 4 c. 1 lett. a',
    ({ units }) => units.some(({ manager }) => written(manager)),
  ),
  ofDecree(
    'organisation.sizes',
    '3.1',
    'Ampiezza delle unità organizzative in numero di dipendenti',
    'Piano-tipo, sottosezione 3.1',
    ({ units }) => units.some(({ permanentStaff }) => permanentStaff !== null),
  ),
  ofDecree(
    'agile.conditions',
    '3.2',
    'Lavoro agile: condizionalità e fattori abilitanti',
    'art. 4 c. 1 lett. b',
    hasAgile('condition', 'enabling-factor'),
  ),
  ofDecree(
    'agile.objectives',
    '3.2',
    'Lavoro agile: obiettivi e contributo alla performance',
    'art. 4 c. 1 lett. b',
    (doc) => hasAgile('objective')(doc) && hasAgile('contribution')(doc),
  ),
  ofDecree(
    'staff.headcount',
    '3.3.1',
    'Consistenza del personale al 31 dicembre, per profilo professionale',
    'art. 4 c. 1 lett. c',
    ({ headcount }) => headcount.length > 0,
  ),
  ofDecree(
    'staff.capacity',
    '3.3.2',
    'Capacità assunzionale: spesa di personale ed entrate correnti',
    'art. 4 c. 1 lett. c',
    ({ capacity }) => capacity.spending.length > 0 && capacity.revenue.length > 0,
  ),
  ofDecree(
    'staff.needs',
    '3.3.2',
    'Cessazioni ed evoluzione dei fabbisogni',
    'art. 4 c. 1 lett. c',
    (doc) => doc.hires.length > 0 || mentions('3.3.2', /cessazion/i)(doc),
  ),
  {
    id: 'staff.surplus',
    section: '3.3.2',
    content: 'Ricognizione delle eccedenze e delle situazioni di soprannumero',
    source: 'D.lgs. 30.3.2001 n. 165, art. 33',
    since: '2012-01-01',
    verified: false,
    test: mentions('3.3', /eccedenz|soprannumer/i),
  },
  ofDecree(
    'staff.transformation',
    '3.3.3',
    'Obiettivi di trasformazione dell’allocazione delle risorse',
    'art. 4 c. 1 lett. c',
    (doc) => isWritten(doc, '3.3.3'),
  ),
  ofDecree('staff.coverage', '3.3.4', 'Strategia di copertura del fabbisogno', 'art. 4 c. 1 lett. c', (doc) =>
    isWritten(doc, '3.3.4'),
  ),
  ofDecree(
    'training.plan',
    '3.3.5',
    'Priorità, risorse e interventi della formazione',
    'art. 4 c. 1 lett. c',
    ({ training }) => training.some(({ kind }) => kind === 'priority' || kind === 'course'),
  ),
  {
    id: 'training.hours',
    section: '3.3.5',
    content: 'Almeno 40 ore di formazione annue per ogni dipendente',
    source: 'Direttiva del Ministro per la PA 14.1.2025',
    since: '2025-01-14',
    verified: false,
    test: (doc) =>
      /\b40\s*ore/i.test(wordsOfSection(doc, '3.3.5')) ||
      doc.training.some(({ title, description, hours, target }) =>
        /\b40\b/.test(`${title} ${description} ${hours} ${target}`),
      ),
  },
  {
    id: 'training.prevention',
    section: '3.3.5',
    content: 'Formazione sulla prevenzione della corruzione',
    source: 'L. 6.11.2012 n. 190, art. 1 c. 8',
    since: '2012-11-28',
    verified: false,
    test: ({ training }) => training.some(({ prevention }) => prevention),
  },
  ofDecree(
    'monitoring.schedule',
    '4',
    'Modalità e tempi del monitoraggio per valore pubblico, performance e rischi',
    'art. 5',
    hasSchedule('2.1', '2.2', '2.3'),
  ),
  ofDecree(
    'monitoring.satisfaction',
    '4',
    'Rilevazione della soddisfazione degli utenti',
    'art. 5',
    mentions('4', /soddisfazione/i),
  ),
];
