import { readField } from '../../../shared/labels/field-reading.ts';
import { fieldText } from '../../../shared/labels/field-text.ts';
import { type FieldType, fieldTypeOf } from '../../../shared/labels/field-type.ts';
import { partsOf } from '../../../shared/labels/part-labels.ts';
import { referenceOptions } from '../../../shared/labels/reference-options.ts';
import type { FieldDescription } from '../../../shared/plan/field-meta.ts';
import type { KindName } from '../../../shared/plan/kinds.ts';
import { keptField } from '../../../shared/tables/kept-columns.ts';
import type { FieldTarget } from '../../stores/field-target.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { ChoicesField } from '../fields/choices-field.tsx';
import { FlagField } from '../fields/flag-field.tsx';
import { KeptColumnsField } from '../fields/kept-columns-field.tsx';
import { PartsField } from '../fields/parts-field.tsx';
import { ReferencesField } from '../fields/references-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { TextsField } from '../fields/texts-field.tsx';

interface Props {
  readonly kind: KindName;
  readonly target: FieldTarget;
  readonly field: FieldDescription;
  readonly label: string;
}

/** The control of any field, chosen by its declaration; nothing for what is edited elsewhere. */
export function KindField({ kind, target, field, label }: Props) {
  const doc = useDocument((document) => document);
  const type = fieldTypeOf(kind, field);
  const props = { target, field: field.name, label };
  switch (type.is) {
    case 'flag':
      return <FlagField {...props} />;
    case 'choice':
      return (
        <ChoiceField
          {...props}
          options={type.options}
          whenNone={type.required ? undefined : 'Non indicato'}
        />
      );
    case 'choices':
      return <ChoicesField {...props} options={type.options} />;
    case 'reference':
      return <ChoiceField {...props} options={referenceOptions(doc, type.to).list} whenNone="Nessuna voce" />;
    case 'references':
      return <ReferencesField {...props} options={referenceOptions(doc, type.to).list} />;
    case 'texts':
      return <TextsField {...props} suggestions={[]} />;
    case 'structured': {
      if (field.name === keptField) return <KeptColumnsField target={target} label={label} />;
      const parts = partsOf(kind, field.name);
      return parts === undefined ? null : <PartsField {...props} parts={parts} />;
    }
    case 'text':
      return <TextField {...props} lines={1} />;
    default:
      return (
        <TextField
          {...props}
          hint={hints[type.is]}
          reading={{
            inputMode: worded.has(type.is) ? 'text' : 'numeric',
            format: (stored) => fieldText(doc, type, stored),
            parse: (text) => readField(doc, type, field, text),
          }}
        />
      );
  }
}

/** What may be written with other signs than digits. */
const worded: ReadonlySet<FieldType['is']> = new Set(['code', 'date', 'figure-or-text']);

/** How a value is written, where its label does not say it. */
const hints: Readonly<Partial<Record<FieldType['is'], string>>> = {
  amount: 'In euro, come 1.234,56.',
  date: 'Come 31.12.2025.',
  'figure-or-text': 'Un numero si scrive con la virgola, come 27,00.',
};
