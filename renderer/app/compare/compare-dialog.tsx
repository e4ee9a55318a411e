import { Alert, Chip, Group, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ChangeSort } from '../../../shared/diff/difference.ts';
import { changeSorts } from '../../../shared/diff/difference.ts';
import { changeWords } from '../../../shared/diff/difference-words.ts';
import { capital } from '../../../shared/labels/capital.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { usePlans } from '../../stores/use-plans.ts';
import { useLife } from '../life/use-life.ts';
import { ChangesMenu } from './changes-menu.tsx';
import { comparables, firstComparable } from './comparable.ts';
import { DifferenceList } from './difference-list.tsx';
import { useOtherPlan } from './use-other-plan.ts';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

/** The open plan against what was frozen of it or another of this computer, at first the one it was made from. */
export function CompareDialog({ planId, onClose }: Props) {
  useReturnFocus();
  const document = useDocument((doc) => doc);
  const plans = usePlans((state) => state.plans);
  const refresh = usePlans((state) => state.refresh);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<string[]>([...changeSorts]);
  useEffect(() => void refresh(), [refresh]);
  const [life] = useLife(planId);
  // Until both are known nothing is chosen: the list would change under the person's eyes.
  const known = plans.state === 'ready' && life.state !== 'loading';
  const groups = known
    ? comparables(document.plan, life.state === 'ready' ? life.life.frozen : [], plans.list)
    : [];
  const key = chosen ?? firstComparable(groups, document.plan.basedOn?.planId);
  const other = useOtherPlan(key);
  return (
    <Modal opened onClose={onClose} title="Confronta con un altro piano o revisione" fullScreen>
      <Stack maw="76rem" mx="auto">
        {known && life.state === 'ready' && groups.length === 0 ? (
          <Text>Non c’è un altro piano, né una revisione di questo, con cui confrontarlo.</Text>
        ) : (
          <Group align="flex-end">
            <Select
              label="Testo precedente"
              w="38rem"
              maw="100%"
              allowDeselect={false}
              value={key}
              onChange={setChosen}
              data={groups}
            />
            <Chip.Group multiple value={shown} onChange={setShown}>
              {/* As high as the controls beside them, so that all stand on one line. */}
              <Group gap="xs" mih="2.25rem" role="group" aria-label="Modifiche da mostrare">
                {changeSorts.map((sort) => (
                  <Chip key={sort} value={sort}>
                    {capital(changeWords[sort][1])}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            {key !== null && <ChangesMenu planId={planId} beforeKey={key} />}
          </Group>
        )}
        {life.state === 'failed' && (
          <Alert color="red" role="alert" title="Le revisioni di questo piano non si leggono">
            {life.message}
          </Alert>
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
