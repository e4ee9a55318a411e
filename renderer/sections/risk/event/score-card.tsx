import { Button, Group, Text, Title } from '@mantine/core';
import { probabilityByRule } from '../../../../shared/calculators/own-rule.ts';
import { levelOf } from '../../../../shared/calculators/risk.ts';
import { impactWords, probabilityWords } from '../../../../shared/legal/pna2013-scales.ts';
import { roundHalfUp } from '../../../../shared/numbers/decimal.ts';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { eventScore, meanText, methodOf } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { probabilityRuleLabels, type RiskMethod } from '../../../../shared/plan/risk/risk-method.ts';
import { SideBySide } from '../../../components/side-by-side.tsx';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import { LevelBadge } from '../level-badge.tsx';
import classes from '../risk.module.css';
import { followingFields, writeEvent } from './event-actions.ts';
import { IndicesPanel } from './indices-panel.tsx';
import { ScaleField } from './scale-field.tsx';

/** P × I: the two values, where they come from, the score and the band that it falls in. */
export function ScoreCard({ event }: { readonly event: RiskEvent }) {
  const method = useDocument((doc) => doc.riskMethod);
  const target = { of: 'item', kind: 'riskEvents', id: event.id } as const;
  const { probability, impact } = event;
  const score = eventScore(event);
  return (
    <section className={pageClasses.card} aria-label="Probabilità × impatto">
      <Title order={2}>Probabilità × impatto</Title>
      {methodOf(method, event) !== 'pxi' && (
        <Text c="dimmed">Resta accanto al giudizio qualitativo, che dà il livello stampato nel piano.</Text>
      )}
      <SideBySide mt="xs">
        <ScaleField
          target={target}
          field="probability"
          label="Probabilità (P)"
          words={probabilityWords}
          value={probability}
        />
        <ScaleField target={target} field="impact" label="Impatto (I)" words={impactWords} value={impact} />
      </SideBySide>
      <RuleOffer event={event} method={method} />
      <IndicesPanel event={event} />
      <p className={classes.sum} role="status">
        {score === null || probability === null || impact === null ? (
          'Il punteggio si calcola quando ci sono tutti e due i valori.'
        ) : (
          <>
            {formatItalianDecimal(probability)} × {formatItalianDecimal(impact)} ={' '}
            <strong>{formatItalianDecimal(roundHalfUp(score, 2))}</strong>{' '}
            <LevelBadge level={levelOf(score, method.bands)} bands={method.bands} />
          </>
        )}
      </p>
    </section>
  );
}

/** P as the ente's own rule would have it; nothing while the ente has none. */
function RuleOffer({ event, method }: { readonly event: RiskEvent; readonly method: RiskMethod }) {
  const readOnly = useReadOnly();
  if (method.probabilityRule === 'none') return null;
  const probability = meanText(probabilityByRule(method.probabilityRule, event.factors, event.anomalies));
  const rule = probabilityRuleLabels[method.probabilityRule];
  if (probability === null) {
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {rule}: si applica quando fattori e anomalie sono valutati.
      </Text>
    );
  }
  const words = formatItalianDecimal(probability);
  return (
    <Group gap="xs" mt="xs">
      <Text size="sm">
        {rule}: P = {words}
      </Text>
      {!readOnly && probability !== event.probability && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() =>
            void writeEvent(
              event.id,
              followingFields(event.id, { probability }),
              `Probabilità portata a ${words}.`,
            )
          }
        >
          Usa {words}
        </Button>
      )}
    </Group>
  );
}
