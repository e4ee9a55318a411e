import { SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { enablingFactors, enablingFactorWords } from '../../../../shared/plan/risk/enabling-factors.ts';
import {
  type Judgement,
  judgementWords,
  type QualitativeRating,
  qualitativeIndicators,
  qualitativeLevels,
  qualitativeRatingSchema,
  qualitativeWords,
  worstJudgement,
} from '../../../../shared/plan/risk/qualitative.ts';
import { methodOf } from '../../../../shared/plan/risk/rate-event.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { fieldNotes } from '../../../components/fields/field-notes.tsx';
import { lockedChoice, lockedLook } from '../../../components/fields/locked-look.ts';
import { useField } from '../../../components/fields/use-field.ts';
import { useDocument } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import classes from '../risk.module.css';
import { EnablersField } from './enablers-field.tsx';
import { followingFields } from './event-actions.ts';

const notJudged = 'none';
const options = [
  { value: notJudged, label: 'Non valutato' },
  ...qualitativeLevels.map((level) => ({ value: level, label: judgementWords[level] })),
];

/** The qualitative method of PNA 2019: enabling factors, indicators, the overall judgement with its evidence. */
export function QualitativeCard({ event }: { readonly event: RiskEvent }) {
  const method = useDocument((doc) => doc.riskMethod);
  const target = { of: 'item', kind: 'riskEvents', id: event.id } as const;
  const official = methodOf(method, event) === 'pna2019';
  const { id, stored, draft, findings, readOnly, edit, leave } = useField(target, 'qualitative', (value) =>
    followingFields(event.id, { qualitative: ratingOf(value) }),
  );
  const rating = ratingOf(draft === undefined ? stored : draft.shown) ?? qualitativeRatingSchema.parse({});
  const write = (change: Partial<QualitativeRating>) => {
    const next = { ...rating, ...change };
    const value = isEmpty(next) ? null : next;
    edit(value, { ok: true, value });
  };
  const worst = worstJudgement(qualitativeIndicators.map((name) => rating[name]));
  return (
    <section
      className={pageClasses.card}
      aria-label="Valutazione qualitativa (PNA 2019)"
      id={id}
      tabIndex={-1}
    >
      <Title order={2}>Valutazione qualitativa (PNA 2019)</Title>
      <Text c="dimmed" mb="xs">
        {official
          ? 'È il metodo ufficiale per questo evento: il giudizio complessivo dà il livello, e va motivato.'
          : 'Si può tenere accanto a P × I, che dà il livello stampato nel piano.'}
      </Text>
      <Text component="div" size="sm">
        {fieldNotes({ findings })}
      </Text>
      <Title order={3} mb={4}>
        Fattori abilitanti
      </Title>
      <EnablersField target={target} factors={enablingFactors} words={enablingFactorWords} />
      <Title order={3} mt="md" mb={4}>
        Indicatori di esposizione al rischio
      </Title>
      {qualitativeIndicators.map((name) => (
        <JudgementRow
          key={name}
          {...qualitativeWords[name]}
          value={rating[name]}
          readOnly={readOnly}
          onChange={(value) => {
            write({ [name]: value });
            leave();
          }}
        />
      ))}
      <JudgementRow
        label="Giudizio complessivo"
        description={
          worst === null
            ? 'Un giudizio unico, non una media. Nel dubbio vale il più alto (criterio di prudenza).'
            : `Un giudizio unico, non una media: il peggiore degli indicatori è «${judgementWords[worst]}». Nel dubbio vale il più alto (criterio di prudenza).`
        }
        value={rating.overall}
        readOnly={readOnly}
        onChange={(overall) => {
          write({ overall });
          leave();
        }}
      />
      <Textarea
        id={`${id}.evidence`}
        mt="sm"
        label="Evidenze"
        description="Dati, segnalazioni, procedimenti giudiziari o disciplinari su cui si fonda il giudizio."
        {...lockedLook(readOnly)}
        autosize
        minRows={2}
        value={rating.evidence}
        onChange={({ currentTarget: { value } }) => write({ evidence: value })}
        onBlur={leave}
      />
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly description: string;
  readonly value: Judgement | null;
  readonly readOnly: boolean;
  readonly onChange: (value: Judgement | null) => void;
}

function JudgementRow({ label, description, value, readOnly, onChange }: RowProps) {
  return (
    <div className={classes.judgement}>
      <div>
        <Text fw={600}>{label}</Text>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </div>
      <SegmentedControl
        aria-label={label}
        {...lockedChoice(readOnly)}
        size="xs"
        data={options}
        value={value ?? notJudged}
        onChange={(next) => onChange(qualitativeLevels.find((level) => level === next) ?? null)}
      />
    </div>
  );
}

function ratingOf(value: unknown): QualitativeRating | null {
  const parsed = qualitativeRatingSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function isEmpty(rating: QualitativeRating): boolean {
  return Object.values(rating).every((part) => part === null || part === '');
}
