import { z } from 'zod';
import { count, flag, itemId, reference, requiredChoice, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { asksNewFigures } from '../core/rollover-rule.ts';

export const unitKinds = ['area', 'service', 'office', 'staff'] as const;

/** An organisational unit (section 3.1). Heads are the unit's own at 31 December, without those of child units. */
export const unitSchema = z.strictObject({
  id: itemId(),
  kind: requiredChoice(unitKinds),
  /** Short name used in tables, e.g. `A1`. */
  code: text(),
  name: text(),
  parent: reference('units'),
  manager: text(),
  managerRole: text(),
  functions: text(),
  permanentStaff: count(),
  fixedTermStaff: count(),
  /** Counted in 3.1 but not in the headcount of 3.3.1, as the Segretario Generale of a Comune is. */
  outsideHeadcount: flag(),
});

export type Unit = z.infer<typeof unitSchema>;

export const unitKindLabels: Readonly<Record<Unit['kind'], string>> = {
  area: 'Area',
  service: 'Servizio',
  office: 'Ufficio',
  staff: 'Staff',
};

export const units = defineList({
  name: 'units',
  path: ['units'],
  section: '3.1',
  schema: unitSchema,
  label: { singular: 'unità organizzativa', plural: 'unità organizzative' },
  recognisedBy: [['kind', 'name'], ['code']],
  rollover: asksNewFigures('riprese, con i dipendenti da aggiornare al nuovo 31 dicembre'),
  fields: {
    kind: 'Livello',
    code: 'Sigla',
    name: 'Denominazione',
    parent: 'Unità superiore',
    manager: 'Responsabile',
    managerRole: 'Qualifica del responsabile',
    functions: 'Funzioni',
    permanentStaff: 'Dipendenti a tempo indeterminato',
    fixedTermStaff: 'Dipendenti a tempo determinato',
    outsideHeadcount: 'Fuori dalla consistenza di 3.3.1',
  },
});
