import { Button, Select, Text } from '@mantine/core';
import {
  impactIndices,
  indexMean,
  type Pna2013Index,
  probabilityIndices,
} from '../../../../shared/calculators/pna2013.ts';
import { pna2013Scales, pna2013Source } from '../../../../shared/legal/pna2013-scales.ts';
import { roundHalfUp } from '../../../../shared/numbers/decimal.ts';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { pna2013IndicesSchema, type RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { lockedLook } from '../../../components/fields/locked-look.ts';
import { SideBySide } from '../../../components/side-by-side.tsx';
import { useReadOnly } from '../../../stores/use-plan.ts';
import classes from '../risk.module.css';
import { followingFields, writeEvent } from './event-actions.ts';

type Indices = NonNullable<RiskEvent['indices']>;

/** P and I from the indices of PNA 2013: an optional way, for who still uses it. */
export function IndicesPanel({ event }: { readonly event: RiskEvent }) {
  const { id, indices } = event;
  const readOnly = useReadOnly();
  if (indices === null) {
    if (readOnly) return null;
    return (
      <Button
        mt="sm"
        size="compact-sm"
        variant="subtle"
        onClick={() =>
          void writeEvent(id, { indices: pna2013IndicesSchema.parse({}) }, 'Aperti gli indici del PNA 2013.')
        }
      >
        Ricava P e I dagli indici del PNA 2013
      </Button>
    );
  }
  const write = (name: Pna2013Index, value: number | null) =>
    void writeEvent(
      id,
      followingFields(id, { indices: { ...indices, [name]: value } }),
      `Risposta registrata: ${pna2013Scales[name].label}.`,
    );
  return (
    <fieldset className={classes.indices} id={`riskEvents/${id}/indices`} tabIndex={-1}>
      <legend>Indici del PNA 2013</legend>
      <Text size="sm" c="dimmed">
        Scale di: {pna2013Source}. Dove è scritto «da verificare» i valori della scala non sono stati letti
        nell’allegato: si può dare qualunque valore da 0 a 5.
      </Text>
      <IndexGroup title="Probabilità" letter="P" names={probabilityIndices} indices={indices} write={write} />
      <IndexGroup title="Impatto" letter="I" names={impactIndices} indices={indices} write={write} />
      {!readOnly && (
        <Button
          mt="sm"
          size="compact-sm"
          variant="subtle"
          onClick={() => void writeEvent(id, { indices: null }, 'Tolti gli indici; P e I restano.')}
        >
          Non usare gli indici
        </Button>
      )}
    </fieldset>
  );
}

interface GroupProps {
  readonly title: string;
  readonly letter: string;
  readonly names: readonly Pna2013Index[];
  readonly indices: Indices;
  readonly write: (name: Pna2013Index, value: number | null) => void;
}

function IndexGroup({ title, letter, names, indices, write }: GroupProps) {
  const readOnly = useReadOnly();
  const mean = indexMean(indices, names);
  const values = names.map((name) => indices[name] ?? '…');
  return (
    <>
      <SideBySide mt="xs">
        {names.map((name) => {
          const { label, question, verified } = pna2013Scales[name];
          return (
            <Select
              key={name}
              label={verified ? label : `${label} (valori da verificare)`}
              description={question}
              {...lockedLook(readOnly)}
              data={[{ value: '', label: 'Non valutato' }, ...optionsOf(name)]}
              value={indices[name] === null ? '' : String(indices[name])}
              allowDeselect={false}
              onChange={(value) => write(name, value === null || value === '' ? null : Number(value))}
            />
          );
        })}
      </SideBySide>
      <p className={classes.sum}>
        {title}: {letter} = ({values.join('+')}) / {names.length}
        {mean === null ? ', manca qualche risposta' : ` = ${formatItalianDecimal(roundHalfUp(mean, 2))}`}
      </p>
    </>
  );
}

/** Where the scale was not read any value may be given; the words are those that are usual. */
function optionsOf(name: Pna2013Index) {
  const { verified, answers } = pna2013Scales[name];
  const words = new Map(answers.map(({ value, words: each }) => [value, each]));
  const values = verified ? [...words.keys()] : [0, 1, 2, 3, 4, 5];
  return values.map((value) => ({
    value: String(value),
    label: [String(value), words.get(value)].filter(Boolean).join(' – '),
  }));
}
