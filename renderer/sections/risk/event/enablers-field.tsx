import { SegmentedControl } from '@mantine/core';
import type { EnablingFactor } from '../../../../shared/plan/risk/enabling-factors.ts';
import { lockedChoice } from '../../../components/fields/locked-look.ts';
import { useField } from '../../../components/fields/use-field.ts';
import type { FieldTarget } from '../../../stores/field-target.ts';
import { TraitSwitches } from './trait-switches.tsx';

interface Props {
  readonly target: FieldTarget;
  readonly factors: readonly EnablingFactor[];
  readonly words: Readonly<Record<EnablingFactor, { readonly label: string; readonly description: string }>>;
}

/** The enabling factors that were found: not assessed, none, or some. */
export function EnablersField({ target, factors, words }: Props) {
  const { id, stored, draft, readOnly, edit, leave } = useField(target, 'enablers');
  const value = draft === undefined ? stored : draft.shown;
  const present = Array.isArray(value) ? factors.filter((factor) => value.includes(factor)) : null;
  const write = (next: readonly EnablingFactor[] | null) => {
    edit(next, { ok: true, value: next });
    leave();
  };
  return (
    <div id={id} tabIndex={-1}>
      <SegmentedControl
        aria-label="Fattori abilitanti: stato"
        {...lockedChoice(readOnly)}
        size="xs"
        data={[
          { value: 'no', label: 'Non valutati' },
          { value: 'yes', label: 'Valutati' },
        ]}
        value={present === null ? 'no' : 'yes'}
        onChange={(state) => write(state === 'yes' ? (present ?? []) : null)}
      />
      {present !== null && (
        <TraitSwitches
          traits={factors}
          words={words}
          present={present}
          readOnly={readOnly}
          onChange={write}
        />
      )}
    </div>
  );
}
