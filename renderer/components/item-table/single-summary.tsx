import { singleOf } from '../../../shared/plan/access.ts';
import { fieldsOf } from '../../../shared/plan/field-meta.ts';
import { kindOf, type SingleKindName } from '../../../shared/plan/kinds.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { cellText } from './cell-text.ts';
import classes from './single-summary.module.css';

interface Props {
  readonly kind: SingleKindName;
}

/** The fields of a single kind that say something, to be read. */
export function SingleSummary({ kind }: Props) {
  const document = useDocument((doc) => doc);
  const values = new Map<string, unknown>(Object.entries(singleOf(document, kind)));
  const labels = new Map(Object.entries(kindOf(kind).fields));
  const rows = fieldsOf(kindOf(kind))
    .map((field) => ({
      name: field.name,
      label: labels.get(field.name) ?? field.name,
      text: cellText(document, kind, field, values.get(field.name)),
    }))
    .filter(({ text }) => text !== '');
  return (
    <dl className={classes.summary}>
      {rows.map(({ name, label, text }) => (
        <div key={name} className={classes.row}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
