import type { Difference } from '../../../shared/diff/difference.ts';
import { type ComparedPlans, fieldLabel, shownChange } from '../../../shared/diff/difference-words.ts';
import type { FieldChange } from '../../../shared/diff/field-changes.ts';
import type { ParagraphChange } from '../../../shared/diff/narrative-diff.ts';
import { diffWords } from '../../../shared/diff/word-diff.ts';
import classes from './compare.module.css';
import { MarkedSteps } from './marked-steps.tsx';

interface Props {
  readonly docs: ComparedPlans;
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
      {before === '' ? <Nothing /> : <del className={classes.removed}>{before}</del>} →{' '}
      {after === '' ? <Nothing /> : <ins className={classes.added}>{after}</ins>}
      {difference !== null && <span className={classes.difference}> (differenza {difference})</span>}
    </>
  );
}

/** Where nothing stood no word was struck. */
function Nothing() {
  return <span>–</span>;
}

function Paragraph({ paragraph: { before, after } }: { readonly paragraph: ParagraphChange }) {
  return (
    <p className={classes.paragraph}>
      <MarkedSteps steps={diffWords(before ?? '', after ?? '')} />
      {before === after && <em> (cambia solo la forma)</em>}
    </p>
  );
}
