import { z } from 'zod';
import { date, itemId, reference, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried, notCarried } from '../core/rollover-rule.ts';

/** What is monitored, by whom and by when (section 4). */
export const monitoringScheduleSchema = z.strictObject({
  id: itemId(),
  /** Key of the section that it watches, e.g. `2.2`. */
  section: text(),
  activity: text(),
  responsible: text(),
  approvedBy: text(),
  frequency: text(),
  deadline: text(),
  deadlineDate: date(),
});

/** What was found during the year; kept apart from the schedule so that the approved plan is never touched. */
export const monitoringResultSchema = z.strictObject({
  id: itemId(),
  schedule: reference('monitoringSchedule'),
  objective: reference('objectives'),
  measure: reference('measures'),
  date: date(),
  outcome: text(),
  evidence: text(),
  note: text(),
});

export const monitoringSchema = z.strictObject({
  schedule: z.array(monitoringScheduleSchema).default([]),
  results: z.array(monitoringResultSchema).default([]),
});

export type MonitoringScheduleItem = z.infer<typeof monitoringScheduleSchema>;
export type MonitoringResult = z.infer<typeof monitoringResultSchema>;

export const monitoringKinds = {
  monitoringSchedule: defineList({
    name: 'monitoringSchedule',
    path: ['monitoring', 'schedule'],
    section: '4',
    schema: monitoringScheduleSchema,
    label: { singular: 'attività di monitoraggio', plural: 'attività di monitoraggio' },
    recognisedBy: [['section', 'activity']],
    rollover: carried('riprese, con i termini superati in evidenza', ['deadlineDate']),
    fields: {
      section: 'Sottosezione',
      activity: 'Attività',
      responsible: 'Responsabile',
      approvedBy: 'Organo che approva',
      frequency: 'Frequenza',
      deadline: 'Termine',
      deadlineDate: 'Termine (data)',
    },
  }),
  monitoringResults: defineList({
    name: 'monitoringResults',
    path: ['monitoring', 'results'],
    section: '4',
    schema: monitoringResultSchema,
    label: { singular: 'risultato del monitoraggio', plural: 'risultati del monitoraggio' },
    recognisedBy: [['schedule', 'objective', 'measure', 'date', 'outcome']],
    rollover: notCarried('il monitoraggio del nuovo piano inizia vuoto'),
    fields: {
      schedule: 'Attività di monitoraggio',
      objective: 'Obiettivo',
      measure: 'Misura',
      date: 'Data',
      outcome: 'Esito',
      evidence: 'Evidenza',
      note: 'Nota',
    },
  }),
};
