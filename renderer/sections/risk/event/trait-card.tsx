import { SegmentedControl, Text, Title } from '@mantine/core';
import { traitSum, withTurned } from '../../../../shared/calculators/trait-sum.ts';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { fieldNotes } from '../../../components/fields/field-notes.tsx';
import { lockedChoice } from '../../../components/fields/locked-look.ts';
import { useField } from '../../../components/fields/use-field.ts';
import type { FieldTarget } from '../../../stores/field-target.ts';
import pageClasses from '../../section-page.module.css';
import classes from '../risk.module.css';
import { TraitSwitches } from './trait-switches.tsx';

interface Props<Name extends string> {
  readonly target: FieldTarget;
  readonly field: 'factors' | 'anomalies';
  /** By which the mean is known. */
  readonly letter: 'R' | 'V';
  readonly title: string;
  readonly note?: string;
  readonly traits: readonly Name[];
  readonly words: Readonly<Record<Name, { readonly label: string; readonly description: string }>>;
}

/** R or V: an answer for each trait, the sum as the plan writes it, and what each answer changes. */
export function TraitCard<Name extends string>(props: Props<Name>) {
  const { target, field, letter, title, note, traits, words } = props;
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, field);
  const value = draft === undefined ? stored : draft.shown;
  const present = Array.isArray(value) ? traits.filter((trait) => value.includes(trait)) : null;
  const write = (next: readonly Name[] | null) => {
    edit(next, { ok: true, value: next });
    leave();
  };
  return (
    <section className={pageClasses.card} aria-label={title} id={id} tabIndex={-1}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Text component="div" size="sm">
        {fieldNotes({ findings })}
      </Text>
      <SegmentedControl
        aria-label={`${title}: stato`}
        {...lockedChoice(readOnly)}
        data={[
          { value: 'no', label: 'Non valutati' },
          { value: 'yes', label: 'Valutati' },
        ]}
        value={present === null ? 'no' : 'yes'}
        onChange={(state) => write(state === 'yes' ? (present ?? []) : null)}
      />
      {present === null ? (
        <Text c="dimmed" mt="xs">
          Nessuno ha ancora valutato: {letter} non si calcola. «Valutati» senza alcuna risposta affermativa
          vuol dire che nessuno è presente, e dà 1,00.
        </Text>
      ) : (
        <>
          <p className={classes.sum} role="status">
            {letter} = ({traitSum(traits, present).terms.join('+')}) / {traits.length} ={' '}
            {traitSum(traits, present).total}/{traits.length} ={' '}
            <strong>{formatItalianDecimal(traitSum(traits, present).mean)}</strong>
            {present.length === 0 && ' (nessuno presente)'}
          </p>
          <TraitSwitches
            traits={traits}
            words={words}
            present={present}
            readOnly={readOnly}
            onChange={write}
            aside={(trait) => {
              const other = traitSum(traits, withTurned(traits, present, trait)).mean;
              return `${present.includes(trait) ? 'senza' : 'con'}: ${letter} ${formatItalianDecimal(other)}`;
            }}
          />
        </>
      )}
      {note !== undefined && (
        <Text size="sm" c="dimmed" mt="sm">
          {note}
        </Text>
      )}
    </section>
  );
}
