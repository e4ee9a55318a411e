import { ActionIcon, Button, Group, Text } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconSubtask,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { placeAfterStep, type UnitStep } from '../../../shared/plan/organisation/unit-moves.ts';
import { flattenTree, type UnitNode } from '../../../shared/plan/organisation/unit-tree.ts';
import { focusOrHeading } from '../../components/return-focus.ts';
import { fieldKey, ownerKey } from '../../stores/field-target.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import classes from './organisation.module.css';
import { addUnit, removeUnit, stepUnit } from './unit-actions.ts';
import { UnitDetails } from './unit-details.tsx';
import { UnitTreeView } from './unit-tree-view.tsx';

interface Props {
  readonly tree: readonly UnitNode[];
}

const stepButtons: readonly { step: UnitStep; label: string; keys: string; icon: typeof IconArrowUp }[] = [
  { step: 'up', label: 'Sposta su', keys: 'Alt + ↑', icon: IconArrowUp },
  { step: 'down', label: 'Sposta giù', keys: 'Alt + ↓', icon: IconArrowDown },
  { step: 'out', label: 'Porta al livello superiore', keys: 'Alt + ←', icon: IconIndentDecrease },
  { step: 'in', label: 'Metti sotto l’unità precedente', keys: 'Alt + →', icon: IconIndentIncrease },
];

/** The units as a tree that is edited, beside all that is said of the chosen one. */
export function UnitEditor({ tree }: Props) {
  const units = useDocument((doc) => doc.units);
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<string | null>(null);
  const nodes = flattenTree(tree);
  const unit = (nodes.find((node) => node.unit.id === chosen) ?? nodes[0])?.unit ?? null;
  const select = (id: string | null) => setChosen(id);

  const edit = (id: string) => focusLater(fieldKey({ of: 'item', kind: 'units', id }, 'name'));
  const add = async (where: 'beside' | 'below') => {
    const id = await addUnit(where, unit);
    if (id === null) return;
    select(id);
    edit(id);
  };
  const remove = async () => {
    if (unit === null) return;
    const at = nodes.findIndex((node) => node.unit.id === unit.id);
    const next = (nodes[at + 1] ?? nodes[at - 1])?.unit.id ?? null;
    if (!(await removeUnit(unit))) return;
    select(next);
    focusLater(next === null ? '' : ownerKey({ of: 'item', kind: 'units', id: next }));
  };

  return (
    <>
      {!readOnly && (
        <Group gap="xs" mb="xs">
          <ActionIcon.Group>
            {stepButtons.map(({ step, label, keys, icon: Icon }) => {
              const off = unit === null || placeAfterStep(units, unit.id, step) === null;
              return (
                <ActionIcon
                  key={step}
                  variant="default"
                  size="lg"
                  aria-label={label}
                  title={`${label} (${keys})`}
                  // Not `disabled`, which would drop the focus of who has just moved the unit to the end.
                  aria-disabled={off}
                  data-disabled={off || undefined}
                  onClick={() => {
                    if (!off && unit !== null) void stepUnit(unit.id, step);
                  }}
                >
                  <Icon size={18} aria-hidden />
                </ActionIcon>
              );
            })}
          </ActionIcon.Group>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label="Elimina l’unità"
            title="Elimina l’unità (Canc)"
            disabled={unit === null}
            onClick={() => void remove()}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          <Button
            ml="auto"
            variant="default"
            leftSection={<IconSubtask size={18} aria-hidden />}
            disabled={unit === null}
            onClick={() => void add('below')}
          >
            Aggiungi sotto
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => void add('beside')}>
            Aggiungi unità
          </Button>
          <Text c="dimmed" size="sm" w="100%">
            Un’unità si sposta anche trascinandola, o con Alt e le frecce.
          </Text>
        </Group>
      )}
      {unit === null ? (
        <Text>Nessuna unità{readOnly ? '' : ': aggiungere la prima con «Aggiungi unità»'}.</Text>
      ) : (
        <div className={classes.place}>
          <div className={classes.editor}>
            <UnitTreeView
              tree={tree}
              selected={unit.id}
              onSelect={select}
              onEdit={() => edit(unit.id)}
              onRemove={() => void remove()}
              readOnly={readOnly}
            />
            <section className={classes.details} aria-label={`Scheda: ${unit.name || 'unità senza nome'}`}>
              <UnitDetails unit={unit} />
            </section>
          </div>
        </div>
      )}
    </>
  );
}

/** What is to be focused may be drawn only after this. */
function focusLater(id: string): void {
  setTimeout(() => focusOrHeading(document.getElementById(id)));
}
