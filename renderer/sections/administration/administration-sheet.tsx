import { Title } from '@mantine/core';
import { countReading } from '../../../shared/labels/readings.ts';
import { kinds } from '../../../shared/plan/kinds.ts';
import type { Administration } from '../../../shared/plan/organisation/administration.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { SideBySide } from '../../components/side-by-side.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import pageClasses from '../section-page.module.css';

type FieldName = keyof Administration;

const target: FieldTarget = { of: 'single', kind: 'administration' };
const counts: ReadonlySet<FieldName> = new Set(['inhabitants', 'employees']);

const groups: readonly { readonly title: string; readonly fields: readonly FieldName[] }[] = [
  { title: 'Ente', fields: ['name', 'address', 'taxCode', 'vatNumber', 'ipaCode'] },
  {
    title: 'Responsabili',
    fields: [
      'mayor',
      'generalSecretary',
      'preventionOfficer',
      'digitalTransitionOfficer',
      'accessibilityOfficer',
    ],
  },
  { title: 'Dimensioni', fields: ['inhabitants', 'employees'] },
  { title: 'Recapiti', fields: ['phone', 'website', 'email', 'certifiedEmail'] },
];

/** Section 1: who the administration is. */
export function AdministrationSheet() {
  return groups.map(({ title, fields }) => (
    <section key={title} className={pageClasses.card} aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <SideBySide>
        {fields.map((field) => (
          <TextField
            key={field}
            target={target}
            field={field}
            label={kinds.administration.fields[field]}
            reading={counts.has(field) ? countReading : undefined}
          />
        ))}
      </SideBySide>
    </section>
  ));
}
