import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { createSample } from '../../plan-client.ts';
import { showError } from '../../stores/notice-store.ts';
import type { PlanSummary } from '../../stores/plans-store.ts';
import classes from './start-screen.module.css';

/** By these the plan of `resources/sample` is known among the others, so that it is not offered twice. */
const SAMPLE_NAME = 'Comune di Crema';
const SAMPLE_FIRST_YEAR = 2025;

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onOpen: (planId: string) => void;
}

/** Offers the sample plan as long as it is not among the plans. */
export function SampleOffer({ plans, onOpen }: Props) {
  const [busy, setBusy] = useState(false);
  const there = plans.some(
    ({ administrationName, firstYear }) =>
      administrationName === SAMPLE_NAME && firstYear === SAMPLE_FIRST_YEAR,
  );
  if (there) return null;

  const open = async () => {
    setBusy(true);
    try {
      onOpen(await createSample());
    } catch (error) {
      showError(error);
      setBusy(false);
    }
  };
  return (
    <section className={classes.sample} aria-labelledby="sample-title">
      <div>
        <Title order={2} id="sample-title">
          Per cominciare
        </Title>
        <Text>
          Un piano vero, completo di obiettivi, registro dei rischi e fabbisogni, su cui provare liberamente.
        </Text>
      </div>
      <Button variant={plans.length === 0 ? 'filled' : 'default'} loading={busy} onClick={() => void open()}>
        Apri il piano di esempio: Comune di Crema 2025-2027
      </Button>
    </section>
  );
}
