import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { withTurned } from '../../../../shared/calculators/trait-sum.ts';
import classes from '../risk.module.css';

interface Props<Name extends string> {
  readonly traits: readonly Name[];
  readonly words: Readonly<Record<Name, { readonly label: string; readonly description: string }>>;
  readonly present: readonly Name[];
  readonly readOnly: boolean;
  readonly onChange: (present: readonly Name[]) => void;
  /** What the other answer would come to. */
  readonly aside?: (trait: Name) => ReactNode;
}

/** A switch for each trait, with what it means beside it. */
export function TraitSwitches<Name extends string>(props: Props<Name>) {
  const { traits, words, present, readOnly, onChange, aside } = props;
  return (
    <ul className={classes.traits}>
      {traits.map((trait) => (
        <li key={trait} className={classes.trait}>
          <Switch
            label={words[trait].label}
            description={words[trait].description}
            checked={present.includes(trait)}
            disabled={readOnly}
            onChange={() => onChange(withTurned(traits, present, trait))}
          />
          {aside !== undefined && <span className={classes.aside}>{aside(trait)}</span>}
        </li>
      ))}
    </ul>
  );
}
