import { Alert, Chip, Group, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ChangeSort } from '../../../shared/diff/difference.ts';
import { changeSorts } from '../../../shared/diff/difference.ts';
import { changeWords } from '../../../shared/diff/difference-words.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { planWords } from '../../stores/plan-shelves.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { usePlans } from '../../stores/use-plans.ts';
import { DifferenceList } from './difference-list.tsx';
import { useOtherPlan } from './use-other-plan.ts';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

/** The open plan against another of this computer, at first the one it was made from. */
export function CompareDialog({ planId, onClose }: Props) {
  useReturnFocus();
  const document = useDocument((doc) => doc);
  const plans = usePlans((state) => state.plans);
  const refresh = usePlans((state) => state.refresh);
  const basis = document.plan.basedOn?.planId ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<string[]>([...changeSorts]);
  useEffect(() => void refresh(), [refresh]);
  const others = plans.state === 'ready' ? plans.list.filter(({ id }) => id !== planId) : [];
  const otherId = chosen ?? others.find(({ id }) => id === basis)?.id ?? others[0]?.id ?? null;
  const other = useOtherPlan(otherId);
  return (
    <Modal opened onClose={onClose} title="Confronta con un altro piano" fullScreen>
      <Stack maw="76rem" mx="auto">
        {plans.state === 'ready' && others.length === 0 ? (
          <Text>Non c’è un altro piano con cui confrontare questo.</Text>
        ) : (
          <Group align="flex-end">
            <Select
              label="Piano precedente"
              w="24rem"
              allowDeselect={false}
              value={otherId}
              onChange={setChosen}
              data={others.map((plan) => ({ value: plan.id, label: planWords(plan) }))}
            />
            <Chip.Group multiple value={shown} onChange={setShown}>
              <Group gap="xs" role="group" aria-label="Modifiche da mostrare">
                {changeSorts.map((sort) => (
                  <Chip key={sort} value={sort}>
                    {capital(changeWords[sort][1])}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Group>
        )}
        <Result other={other} document={document} shown={shown} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

interface ResultProps {
  readonly other: ReturnType<typeof useOtherPlan>;
  readonly document: Parameters<typeof DifferenceList>[0]['after'];
  readonly shown: readonly string[];
  readonly onClose: () => void;
}

function Result({ other, document, shown, onClose }: ResultProps) {
  switch (other.state) {
    case 'none':
      return null;
    case 'loading':
      return <Loader aria-label="Lettura del piano in corso" />;
    case 'failed':
      return (
        <Alert color="red" role="alert">
          {other.message}
        </Alert>
      );
    case 'ready':
      return (
        <DifferenceList
          before={other.document}
          after={document}
          isShown={(sort: ChangeSort) => shown.includes(sort)}
          onGo={onClose}
        />
      );
    default:
      return assertNever(other, 'unknown state of the other plan');
  }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
