import { readField } from '../../../shared/labels/field-reading.ts';
import { fieldText } from '../../../shared/labels/field-text.ts';
import { fieldTypeOf, isFigure } from '../../../shared/labels/field-type.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { kindOf } from '../../../shared/plan/kinds.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';

interface Props {
  readonly target: Exclude<FieldTarget, { of: 'section' }>;
  readonly field: string;
  /** What the cell is, for who does not see its row and column. */
  readonly label: string;
}

/** A field as the cell of a worksheet: what is typed is read by its declaration, as everywhere else. */
export function CellField({ target, field, label }: Props) {
  const doc = useDocument((document) => document);
  const description = fieldsOf(kindOf(target.kind)).find(({ name }) => name === field);
  if (description === undefined) throw new Error(`No field ${field} in ${target.kind}`);
  const type = fieldTypeOf(target.kind, description);
  if (type.is === 'text') return <TextField target={target} field={field} label={label} lines={1} compact />;
  return (
    <TextField
      target={target}
      field={field}
      label={label}
      compact
      figure={isFigure(type)}
      reading={{
        inputMode: isFigure(type) || type.is === 'year' ? 'numeric' : 'text',
        format: (stored) => fieldText(doc, type, stored),
        parse: (text) => readField(doc, type, description, text),
      }}
    />
  );
}
