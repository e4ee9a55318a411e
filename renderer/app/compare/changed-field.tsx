import type { Difference } from '../../../shared/diff/difference.ts';
import { fieldLabel, shownChange } from '../../../shared/diff/difference-words.ts';
import type { FieldChange } from '../../../shared/diff/field-changes.ts';
import type { ParagraphChange } from '../../../shared/diff/narrative-diff.ts';
import { diffWords } from '../../../shared/diff/word-diff.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import classes from './compare.module.css';
import { MarkedSteps } from './marked-steps.tsx';

interface Props {
  readonly docs: { readonly before: PlanDocument; readonly after: PlanDocument };
  readonly kind: Difference['kind'];
  readonly change: FieldChange;
}

/** One field before and after: running text with its words marked, everything else side by side. */
export function ChangedField({ docs, kind, change }: Props) {
  return (
    <div className={classes.field}>
      <dt>{fieldLabel(kind, change.field)}</dt>
      <dd>
        {change.paragraphs === undefined ? (
          <Value docs={docs} kind={kind} change={change} />
        ) : (
          change.paragraphs.map((paragraph, index) => (
            // Paragraphs have neither id nor unique text; the list is never reordered.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Paragraph key={index} paragraph={paragraph} />
          ))
        )}
      </dd>
    </div>
  );
}

function Value({ docs, kind, change }: Props) {
  const shown = shownChange(docs, kind, change);
  if (shown.as === 'words') return <MarkedSteps steps={shown.steps} />;
  const { before, after, difference } = shown;
  return (
    <>
      <del className={classes.removed}>{before === '' ? 'vuoto' : before}</del> →{' '}
      <ins className={classes.added}>{after === '' ? 'vuoto' : after}</ins>
      {difference !== null && <span className={classes.difference}> (differenza {difference})</span>}
    </>
  );
}

function Paragraph({ paragraph: { before, after } }: { readonly paragraph: ParagraphChange }) {
  return (
    <p className={classes.paragraph}>
      <MarkedSteps steps={diffWords(before ?? '', after ?? '')} />
      {before === after && <em> (cambia solo la forma)</em>}
    </p>
  );
}
