import { ActionIcon, Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PreventionItem } from '../../../../shared/plan/risk/prevention.ts';
import { TextField } from '../../../components/fields/text-field.tsx';
import { removeRow } from '../../../components/grid/grid-actions.ts';
import { MarkButton } from '../../../components/review/mark-button.tsx';
import { SideBySide } from '../../../components/side-by-side.tsx';
import { type FieldTarget, ownerKey } from '../../../stores/field-target.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { showError } from '../../../stores/notice-store.ts';
import { planStore, useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import classes from '../risk.module.css';
import { PreventionTraining } from './prevention-training.tsx';
import { type ProgrammePart, programmeParts } from './programme-parts.ts';

/** What the law wants beside events and measures, part by part. */
export function ProgrammeTab() {
  const items = useDocument((doc) => doc.prevention);
  return (
    <Stack gap="lg" id="prevention" tabIndex={-1} aria-label="Programma di prevenzione" role="group">
      <PreventionTraining />
      {programmeParts.map((part) => (
        <PartCard key={part.kind} part={part} items={items.filter(({ kind }) => kind === part.kind)} />
      ))}
    </Stack>
  );
}

function PartCard({
  part,
  items,
}: {
  readonly part: ProgrammePart;
  readonly items: readonly PreventionItem[];
}) {
  const readOnly = useReadOnly();
  const add = async () => {
    try {
      const id = await planStore.getState().create('prevention', { kind: part.kind }, countOfAll());
      useNavigation.getState().goTo({ section: '2.3', focus: `prevention/${id}/title` });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <section className={pageClasses.card} aria-label={part.title}>
      <Title order={2}>{part.title}</Title>
      <Text c="dimmed" mb="xs">
        {part.help}
      </Text>
      {items.length === 0 && <Text mb="xs">Nessuna voce.</Text>}
      {items.map((item, index) => (
        <PartItem key={item.id} item={item} part={part} number={index + 1} />
      ))}
      {!readOnly && (
        <Button
          mt="xs"
          size="xs"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void add()}
        >
          {part.add}
        </Button>
      )}
    </section>
  );
}

function countOfAll(): number {
  const { load } = planStore.getState();
  return load.state === 'ready' ? load.document.prevention.length : 0;
}

interface ItemProps {
  readonly item: PreventionItem;
  readonly part: ProgrammePart;
  /** In its part, from 1. */
  readonly number: number;
}

function PartItem({ item, part, number }: ItemProps) {
  const readOnly = useReadOnly();
  const target: FieldTarget = { of: 'item', kind: 'prevention', id: item.id };
  const name = item.title === '' ? `voce ${number}` : item.title;
  return (
    <section className={classes.item} id={ownerKey(target)} tabIndex={-1} aria-label={name}>
      <div className={classes.itemFields}>
        <MarkButton target={target} />
        <SideBySide>
          <TextField target={target} field="title" label={part.labels.title} lines={1} />
          <TextField target={target} field="responsible" label={part.labels.responsible} />
          <div className={classes.wide}>
            <TextField target={target} field="description" label={part.labels.description} lines={1} />
          </div>
        </SideBySide>
      </div>
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Elimina: ${name}`}
          title="Elimina"
          onClick={() => void removeRow('prevention', item)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </section>
  );
}
