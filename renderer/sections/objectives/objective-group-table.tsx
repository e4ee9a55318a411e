import { Button, Group, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { NearRows } from '../../components/near-rows.tsx';
import { useReadOnly } from '../../stores/use-plan.ts';
import type { ObjectiveGroup } from './group-objectives.ts';
import { addObjective } from './objective-actions.ts';
import { ObjectiveRow } from './objective-row.tsx';
import classes from './objectives.module.css';

interface Props {
  readonly group: ObjectiveGroup;
  /** Ids of the items that a finding speaks of. */
  readonly withFindings: ReadonlySet<string | null>;
  /** Only what was found is shown. */
  readonly searching: boolean;
}

/** The objectives of one structure. */
export function ObjectiveGroupTable({ group, withFindings, searching }: Props) {
  const readOnly = useReadOnly();
  const { unit, name, objectives } = group;
  return (
    <div className={classes.group}>
      <Group justify="space-between" mb={4}>
        <Title order={3}>
          {name} <Text component="span" c="dimmed" fw={400}>{`(${objectives.length})`}</Text>
        </Title>
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={`Aggiungi un obiettivo: ${name}`}
            onClick={() => void addObjective(unit)}
          >
            Aggiungi
          </Button>
        )}
      </Group>
      <Table className={classes.table} layout="fixed" withTableBorder highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="3rem">
              N.
            </Table.Th>
            <Table.Th scope="col" w="3.5rem">
              Tipo
            </Table.Th>
            <Table.Th scope="col">Titolo</Table.Th>
            <Table.Th scope="col" w="26%">
              Dirigente
            </Table.Th>
            {!readOnly && (
              <Table.Th scope="col" w="8.5rem">
                Azioni
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <NearRows
          items={objectives}
          columns={readOnly ? 4 : 5}
          row={(objective, index) => (
            <ObjectiveRow
              key={objective.id}
              objective={objective}
              first={index === 0}
              last={index === objectives.length - 1}
              searching={searching}
              readOnly={readOnly}
              hasFindings={withFindings.has(objective.id)}
            />
          )}
        />
      </Table>
    </div>
  );
}
