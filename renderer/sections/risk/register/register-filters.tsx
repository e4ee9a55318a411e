import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import { undeterminableLevel } from '../../../../shared/plan/risk/risk-method.ts';
import { without } from './register-rows.ts';
import { groupings, nothingFiltered, sortings, traits } from './register-view.ts';
import type { Register } from './use-register.ts';

const groupingLabels = {
  none: 'Nessun gruppo',
  area: 'Per area',
  office: 'Per ufficio',
  level: 'Per livello',
};
const sortingLabels = { plan: 'Ordine del piano', score: 'Punteggio più alto', name: 'Descrizione' };
const traitLabels = {
  all: 'Tutti gli eventi',
  changed: 'Cambiati dall’anno precedente',
  unmeasured: 'Senza misure',
  unrated: 'Non valutati o non determinabili',
  mismatch: 'Con un livello diverso dal calcolo',
};

/** What of the register is shown and how. */
export function RegisterFilters({ register }: { readonly register: Register }) {
  const { riskEvents, riskAreas, riskMethod, view, look } = register;
  const offices = [...new Set(riskEvents.map(({ office }) => office || without))].toSorted((a, b) =>
    a.localeCompare(b, 'it'),
  );
  const levels = [...riskMethod.bands.map(({ level }) => level), undeterminableLevel];
  const filtered = Object.entries(nothingFiltered).some(
    ([name, value]) => new Map<string, unknown>(Object.entries(view)).get(name) !== value,
  );
  return (
    <search aria-label="Filtri del registro">
      <TextInput
        label="Cerca un evento"
        placeholder="Descrizione, processo o ufficio"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={view.search}
        onChange={({ currentTarget: { value } }) => look({ search: value })}
        mb="xs"
      />
      <SimpleGrid type="container" cols={{ base: 1, '24rem': 2 }} spacing="xs" verticalSpacing="xs">
        <Filter
          label="Area"
          all="Tutte le aree"
          value={view.area}
          options={riskAreas.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }))}
          onChange={(area) => look({ area })}
        />
        <Filter
          label="Ufficio"
          all="Tutti gli uffici"
          value={view.office}
          options={offices.map((office) => ({
            value: office,
            label: office === without ? 'Non indicato' : office,
          }))}
          onChange={(office) => look({ office })}
        />
        <Filter
          label="Livello"
          all="Tutti i livelli"
          value={view.level}
          options={[
            ...levels.map((level) => ({ value: level, label: levelLabel(riskMethod.bands, level) })),
            { value: without, label: 'non valutato' },
          ]}
          onChange={(level) => look({ level })}
        />
        <Choice
          label="Mostra"
          values={traits}
          labels={traitLabels}
          value={view.trait}
          onChange={(trait) => look({ trait })}
        />
        <Choice
          label="Raggruppa"
          values={groupings}
          labels={groupingLabels}
          value={view.grouping}
          onChange={(grouping) => look({ grouping })}
        />
        <Choice
          label="Ordina"
          values={sortings}
          labels={sortingLabels}
          value={view.sorting}
          onChange={(sorting) => look({ sorting })}
        />
      </SimpleGrid>
      {filtered && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => look(nothingFiltered)}
        >
          {view.cell === null
            ? 'Mostra tutti gli eventi'
            : `Mostra tutti: ora solo probabilità ${view.cell.probability} e impatto ${view.cell.impact}`}
        </Button>
      )}
    </search>
  );
}

interface FilterProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Filter({ label, all, value, options, onChange }: FilterProps) {
  return (
    <Select
      label={label}
      data={[{ value: '', label: all }, ...options]}
      value={value}
      allowDeselect={false}
      searchable={options.length > 8}
      nothingFoundMessage="Nessuna voce corrisponde"
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, values, labels, value, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      data={values.map((each) => ({ value: each, label: labels[each] }))}
      value={value}
      allowDeselect={false}
      onChange={(next) => {
        const found = values.find((each) => each === next);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}
