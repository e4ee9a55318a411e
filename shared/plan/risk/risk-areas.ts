import { z } from 'zod';
import { code, flag, itemId, text, texts } from '../core/fields.ts';
import { defineList } from '../core/kind.ts';
import { carried } from '../core/rollover-rule.ts';

/** A risk area: A–D are mandatory (PNA 2013), further ones belong to the ente. */
export const riskAreaSchema = z.strictObject({
  id: itemId(),
  /** The letter that events and measures refer to. */
  code: code(),
  name: text(),
  mandatory: flag(),
  subAreas: texts(),
});

export type RiskArea = z.infer<typeof riskAreaSchema>;

export const riskAreas = defineList({
  name: 'riskAreas',
  path: ['riskAreas'],
  section: '2.3',
  schema: riskAreaSchema,
  label: { singular: 'area di rischio', plural: 'aree di rischio' },
  recognisedBy: [['code'], ['name']],
  rollover: carried('riprese come erano'),
  fields: {
    code: 'Lettera',
    name: 'Denominazione',
    mandatory: 'Area comune e obbligatoria',
    subAreas: 'Sottoaree',
  },
});

/** The areas that every administration must consider (PNA 2013, allegato 2). */
export const mandatoryRiskAreas: readonly Omit<RiskArea, 'id' | 'subAreas'>[] = [
  { code: 'A', name: 'Acquisizione e progressione del personale', mandatory: true },
  { code: 'B', name: 'Affidamento di lavori, servizi e forniture', mandatory: true },
  {
    code: 'C',
    name: 'Provvedimenti ampliativi della sfera giuridica dei destinatari privi di effetto economico diretto ed immediato per il destinatario',
    mandatory: true,
  },
  {
    code: 'D',
    name: 'Provvedimenti ampliativi della sfera giuridica dei destinatari con effetto economico diretto ed immediato per il destinatario',
    mandatory: true,
  },
];
