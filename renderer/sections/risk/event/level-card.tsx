import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { choiceLabels } from '../../../../shared/labels/choice-labels.ts';
import { referenceOptions } from '../../../../shared/labels/reference-options.ts';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import { computedLevel } from '../../../../shared/plan/risk/rate-event.ts';
import { type RiskEvent, riskEvents } from '../../../../shared/plan/risk/risk-events.ts';
import { riskMethodLabels, undeterminableLevel } from '../../../../shared/plan/risk/risk-method.ts';
import { ChoiceField } from '../../../components/fields/choice-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { SideBySide } from '../../../components/side-by-side.tsx';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import { LevelBadge } from '../level-badge.tsx';
import { followingFields, writeEvent } from './event-actions.ts';

const labels = riskEvents.fields;

/** The level that the plan prints, why, and how it goes from year to year. */
export function LevelCard({ event }: { readonly event: RiskEvent }) {
  const doc = useDocument((document) => document);
  const method = doc.riskMethod;
  const target = { of: 'item', kind: 'riskEvents', id: event.id } as const;
  const levels = referenceOptions(doc, { kind: 'riskMethod', by: 'level' }).list;
  const methods = Object.entries(choiceLabels('riskEvents', 'ratingMethod') ?? {}).map(([value, label]) => ({
    value,
    label,
  }));
  const undeterminable = event.level === undeterminableLevel;
  return (
    <section className={pageClasses.card} aria-label="Livello di rischio">
      <Title order={2} mb="xs">
        Livello di rischio
      </Title>
      <SideBySide>
        <ChoiceField
          target={target}
          field="ratingMethod"
          label={labels.ratingMethod}
          options={methods}
          whenNone={`Quello del piano: ${riskMethodLabels[method.method]}`}
          also={(value) =>
            followingFields(event.id, { ratingMethod: value === null ? null : (methodNamed(value) ?? null) })
          }
        />
        <ChoiceField
          target={target}
          field="level"
          label={labels.level}
          options={levels}
          whenNone="Non valutato"
        />
      </SideBySide>
      <Mismatch event={event} />
      <div style={{ marginTop: '1rem' }}>
        <TextField
          target={target}
          field="motivation"
          label={undeterminable ? 'Perché il livello non si può determinare' : labels.motivation}
          lines={2}
        />
      </div>
      <Title order={3} mt="md" mb={4}>
        Il livello nel tempo
      </Title>
      <Group gap="xs" mb="xs" aria-hidden>
        <Text size="sm">
          Anno precedente: {event.previousLevel === '' ? 'non indicato' : event.previousLevel}
        </Text>
        <Text size="sm">→ ora</Text>
        <LevelBadge level={event.level} bands={method.bands} />
        <Text size="sm">→ atteso</Text>
        <LevelBadge level={event.expectedLevel} bands={method.bands} />
        <Text size="sm">→ residuo</Text>
        <LevelBadge level={event.residualLevel} bands={method.bands} />
      </Group>
      <SideBySide columns={3}>
        <TextField target={target} field="previousLevel" label={labels.previousLevel} />
        <ChoiceField
          target={target}
          field="expectedLevel"
          label={labels.expectedLevel}
          options={levels}
          whenNone="Non indicato"
        />
        <ChoiceField
          target={target}
          field="residualLevel"
          label={labels.residualLevel}
          options={levels}
          whenNone="Non indicato"
        />
      </SideBySide>
    </section>
  );
}

function methodNamed(value: unknown): RiskEvent['ratingMethod'] {
  return value === 'pxi' || value === 'pna2019' ? value : null;
}

/** The method gives another level than the plan has: take that one, or say why not. */
function Mismatch({ event }: { readonly event: RiskEvent }) {
  const method = useDocument((doc) => doc.riskMethod);
  const readOnly = useReadOnly();
  const computed = computedLevel(method, event);
  if (computed === null || computed === event.level) return null;
  const words = levelLabel(method.bands, computed);
  const reason =
    event.motivation.trim() === ''
      ? 'Per tenere un altro livello serve la motivazione, qui sotto.'
      : 'La motivazione qui sotto dice perché se ne tiene un altro.';
  return (
    <Alert
      mt="sm"
      variant="light"
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={`Secondo il metodo il livello è «${words}»`}
    >
      <Text size="sm" mb={readOnly ? 0 : 'xs'}>
        {reason}
      </Text>
      {!readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void writeEvent(event.id, { level: computed }, `Livello portato a «${words}».`)}
        >
          Usa «{words}»
        </Button>
      )}
    </Alert>
  );
}
