import { Chip, Group } from '@mantine/core';

interface Props<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly counts: Readonly<Record<Name, number>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

/** One of several ways to look at a list, each with how many it shows. */
export function FilterChips<Name extends string>(props: Props<Name>) {
  const { label, names, labels, counts, value, onChange } = props;
  return (
    <Chip.Group
      value={value}
      onChange={(next) => {
        const found = names.find((name) => name === next);
        if (found !== undefined) onChange(found);
      }}
    >
      <Group gap={6} mb="sm" role="radiogroup" aria-label={label}>
        {names.map((name) => (
          <Chip key={name} value={name} size="xs">
            {labels[name]} ({counts[name]})
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
