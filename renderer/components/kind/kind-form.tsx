import { Grid } from '@mantine/core';
import { fieldTypeOf } from '../../../shared/labels/field-type.ts';
import { partsOf } from '../../../shared/labels/part-labels.ts';
import { type FieldDescription, fieldsOf } from '../../../shared/plan/field-meta.ts';
import { type KindName, kindOf } from '../../../shared/plan/kinds.ts';
import { keptField } from '../../../shared/tables/kept-columns.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { KindField } from './kind-field.tsx';
import { textLength } from './text-length.ts';

interface Props {
  readonly kind: KindName;
  readonly target: FieldTarget;
}

/** Every field of an item or of a single, in the order of its declaration. */
export function KindForm({ kind, target }: Props) {
  const declaration = kindOf(kind);
  const labels: Readonly<Record<string, string>> = declaration.fields;
  return (
    <Grid gap="md" align="flex-start">
      {fieldsOf(declaration)
        .filter((field) => field.name !== 'id' && isEditedHere(kind, field))
        .map((field) => (
          <Grid.Col key={field.name} span={spanOf(kind, field)} pt={isFlag(kind, field) ? 'lg' : undefined}>
            <KindField kind={kind} target={target} field={field} label={labels[field.name] ?? field.name} />
          </Grid.Col>
        ))}
    </Grid>
  );
}

function isEditedHere(kind: KindName, field: FieldDescription): boolean {
  return (
    fieldTypeOf(kind, field).is !== 'structured' ||
    partsOf(kind, field.name) !== undefined ||
    field.name === keptField
  );
}

/** What stands beside it has its name above it; a flag has it beside itself. */
function isFlag(kind: KindName, field: FieldDescription): boolean {
  return fieldTypeOf(kind, field).is === 'flag';
}

/** Long words need the whole width, figures and choices do not. */
function spanOf(kind: KindName, field: FieldDescription) {
  switch (fieldTypeOf(kind, field).is) {
    case 'text':
      return textSpans[textLength(field.name)];
    case 'texts':
    case 'structured':
    case 'references':
    case 'choices':
      return 12;
    case 'choice':
    case 'reference':
    case 'flag':
      return { base: 12, sm: 6 };
    default:
      return { base: 6, sm: 3 };
  }
}

const textSpans = { short: { base: 6, sm: 3 }, medium: { base: 12, sm: 6 }, long: 12 } as const;
