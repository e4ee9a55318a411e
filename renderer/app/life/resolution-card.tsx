import { Button, Group, Stack, Text } from '@mantine/core';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import type { KeptFile, Resolution } from '../../../shared/plan/core/header.ts';
import { api } from '../../api.ts';
import { Digest } from '../../components/attachments/digest.tsx';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { planStore, useDocument } from '../../stores/use-plan.ts';
import { HomeCard } from '../home/home-card.tsx';
import classes from './life.module.css';

interface Props {
  readonly planId: string;
}

type FileName = 'act' | 'signedPlan';

const fileWords: Readonly<Record<FileName, { readonly label: string; readonly what: string }>> = {
  act: { label: 'Deliberazione firmata', what: 'L’atto, come è stato firmato e pubblicato.' },
  signedPlan: {
    label: 'Piano firmato fuori dal programma',
    what: 'Il PDF della proposta firmato dal Segretario (.p7m o firma nel PDF): si confronta con quello congelato e si conserva intatto. La firma non viene controllata.',
  },
};

/** The act that adopted the plan, and its files. */
export function ResolutionCard({ planId }: Props) {
  const resolution = useDocument(({ plan }) => plan.resolution);
  const open = useDocument(({ plan }) => plan.status === 'proposed');
  if (resolution === null) return null;
  return (
    <HomeCard title="Deliberazione">
      <Stack gap="md">
        <Facts resolution={resolution} />
        {(['act', 'signedPlan'] as const).map((as) => (
          <File key={as} planId={planId} as={as} kept={resolution[as]} open={open} />
        ))}
      </Stack>
    </HomeCard>
  );
}

function Facts({ resolution }: { readonly resolution: Resolution }) {
  const { body, number, date, immediatelyEnforceable, publishedFrom, publishedTo } = resolution;
  const day = (iso: string | null) => (iso === null ? '________' : formatItalianDate(iso));
  return (
    <dl className={classes.facts}>
      <dt>Atto</dt>
      <dd>
        {body} n. {number || '________'} del {day(date)}
      </dd>
      <dt>Eseguibilità</dt>
      <dd>{immediatelyEnforceable ? 'immediata' : 'alla scadenza dei termini'}</dd>
      <dt>Albo pretorio</dt>
      <dd>
        {publishedFrom === null ? 'date non indicate' : `dal ${day(publishedFrom)} al ${day(publishedTo)}`}
      </dd>
    </dl>
  );
}

interface FileProps {
  readonly planId: string;
  readonly as: FileName;
  readonly kept: KeptFile | null;
  /** Until the plan is approved. */
  readonly open: boolean;
}

function File({ planId, as, kept, open }: FileProps) {
  const { label, what } = fileWords[as];
  return (
    <section aria-label={label}>
      <Text fw={600} size="sm">
        {label}
      </Text>
      {kept === null ? (
        <p className={classes.small}>{open ? what : 'Non allegato.'}</p>
      ) : (
        <>
          <Text size="sm">{kept.name}</Text>
          <Digest sha256={kept.sha256} name={kept.name} />
        </>
      )}
      <Group gap="xs" mt={4}>
        {open && (
          <Button variant="default" size="xs" onClick={() => void attach(as)}>
            {kept === null ? `Allega: ${label.toLowerCase()}…` : 'Sostituisci…'}
          </Button>
        )}
        {kept !== null && (
          <Button
            variant="default"
            size="xs"
            aria-label={`Salva una copia: ${label}`}
            onClick={() => void save(planId, as)}
          >
            Salva una copia…
          </Button>
        )}
      </Group>
    </section>
  );
}

async function attach(as: FileName): Promise<void> {
  try {
    await planStore.getState().carryOut((planId) => api.life.attach({ planId, as }));
  } catch (error) {
    showError(error);
  }
}

async function save(planId: string, as: FileName): Promise<void> {
  try {
    const { file } = await api.life.saveFile({ planId, as });
    if (file !== null) useNotices.getState().show({ tone: 'done', text: `Scritto il file ${file}.` });
  } catch (error) {
    showError(error);
  }
}
