import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { BandDraft } from './band-draft.ts';

interface Props {
  readonly drafts: readonly BandDraft[];
  readonly onChange: (drafts: readonly BandDraft[]) => void;
}

/** The bands from the lowest to the highest; each begins where the one before ends. */
export function BandRows({ drafts, onChange }: Props) {
  const write = (index: number, change: Partial<BandDraft>) =>
    onChange(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  const last = drafts.length - 1;
  // A new band comes before the last one, which stays without limit.
  const add = () => onChange(drafts.toSpliced(Math.max(last, 0), 0, { level: '', label: '', below: '' }));
  return (
    <div>
      {drafts.map((draft, index) => (
        <Group
          key={index.toString()}
          align="end"
          gap="xs"
          mt="xs"
          role="group"
          aria-label={`Fascia ${index + 1}`}
        >
          <TextInput
            label={`Nome della fascia ${index + 1}`}
            value={draft.label}
            onChange={({ currentTarget: { value } }) => write(index, { label: value })}
          />
          <TextInput
            label={`Fascia ${index + 1}: punteggi inferiori a`}
            placeholder={index === last ? 'senza limite' : 'come 5,5'}
            value={draft.below}
            onChange={({ currentTarget: { value } }) => write(index, { below: value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Togli la fascia ${index + 1}`}
            title="Togli la fascia"
            onClick={() => onChange(drafts.toSpliced(index, 1))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        mt="xs"
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        Aggiungi una fascia
      </Button>
    </div>
  );
}
