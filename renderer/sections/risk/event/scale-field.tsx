import { Button, Group, Text } from '@mantine/core';
import type { Reading } from '../../../../shared/labels/reading.ts';
import type { TextReading } from '../../../../shared/labels/readings.ts';
import { decimal, roundHalfUp } from '../../../../shared/numbers/decimal.ts';
import { formatItalianDecimal, parseItalianDecimal } from '../../../../shared/numbers/italian.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useField } from '../../../components/fields/use-field.ts';
import type { FieldTarget } from '../../../stores/field-target.ts';
import { followingFields } from './event-actions.ts';

interface Props {
  readonly target: FieldTarget & { readonly of: 'item' };
  readonly field: 'probability' | 'impact';
  readonly label: string;
  /** For 0 to 5. */
  readonly words: readonly string[];
  readonly value: RiskEvent['probability'];
}

/** P or I: a whole number by its button, or a mean typed; score and level follow. */
export function ScaleField({ target, field, label, words, value }: Props) {
  const also = (next: unknown) => followingFields(target.id, { [field]: next });
  const { readOnly, edit, leave } = useField(target, field, also);
  const nearest = value === null ? -1 : Number(roundHalfUp(decimal(value), 0));
  return (
    <div>
      <TextField
        target={target}
        field={field}
        label={label}
        reading={scaleReading}
        also={also}
        hint="Da 0 a 5; anche una media, come 2,17."
      />
      <Group gap={4} mt={6} role="group" aria-label={`${label}: valori interi`}>
        {words.map((word, step) => (
          <Button
            key={word}
            size="compact-sm"
            variant={value === String(step) ? 'filled' : 'default'}
            aria-pressed={value === String(step)}
            aria-label={`${step}: ${word}`}
            title={word}
            disabled={readOnly}
            onClick={() => {
              edit(String(step), { ok: true, value: String(step) });
              leave();
            }}
          >
            {step}
          </Button>
        ))}
        <Text size="sm" c="dimmed" ml={4}>
          {words[nearest] ?? 'non valutato'}
        </Text>
      </Group>
    </div>
  );
}

const scaleReading: TextReading = {
  inputMode: 'text',
  format: (stored) => (typeof stored === 'string' ? formatItalianDecimal(stored) : ''),
  parse: (text): Reading => {
    if (text.trim() === '') return { ok: true, value: null };
    const parsed = parseItalianDecimal(text, 10);
    if (!parsed.ok)
      return {
        ok: false,
        reason: `«${text.trim().slice(0, 40)}» non si legge: scrivere un valore da 0 a 5, come 3 o 2,17.`,
      };
    const inRange = decimal(parsed.value).gte(0) && decimal(parsed.value).lte(5);
    return inRange
      ? { ok: true, value: parsed.value }
      : { ok: false, reason: `${text.trim()} è fuori dalla scala: scrivere un valore da 0 a 5.` };
  },
};
