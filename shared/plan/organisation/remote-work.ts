import { z } from 'zod';
import { itemId, requiredChoice, text } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

export const remoteWorkKinds = ['enabling-factor', 'condition', 'objective', 'contribution'] as const;

/** One point of section 3.2 (art. 4 c. 1 lett. b DM 132/2022). */
export const remoteWorkSchema = z.strictObject({
  id: itemId(),
  kind: requiredChoice(remoteWorkKinds),
  description: text(),
  indicator: text(),
  target: text(),
});

export type RemoteWorkItem = z.infer<typeof remoteWorkSchema>;

export const remoteWorkKindLabels: Readonly<Record<RemoteWorkItem['kind'], string>> = {
  'enabling-factor': 'Fattore abilitante',
  condition: 'Condizione',
  objective: 'Obiettivo',
  contribution: 'Contributo alla performance',
};

export const remoteWork = defineList({
  name: 'remoteWork',
  path: ['remoteWork'],
  section: '3.2',
  schema: remoteWorkSchema,
  label: { singular: 'voce del lavoro agile', plural: 'voci del lavoro agile' },
  recognisedBy: [['kind', 'description']],
  rollover: carried(),
  fields: { kind: 'Tipo', description: 'Descrizione', indicator: 'Indicatore', target: 'Valore atteso' },
});
