import { MultiSelect, Title } from '@mantine/core';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import type { RiskEvent } from '../../../../shared/plan/risk/risk-events.ts';
import { lockedLook } from '../../../components/fields/locked-look.ts';
import { useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import { writeTogether } from '../event/event-actions.ts';
import { linkEdits } from '../event/event-edit.ts';

/** The events that a measure treats, which the events themselves keep. */
export function MeasureEvents({ id }: { readonly id: string }) {
  const events = useDocument((doc) => doc.riskEvents);
  const bands = useDocument((doc) => doc.riskMethod.bands);
  const readOnly = useReadOnly();
  const linked = events.filter(({ measures }) => measures.includes(id)).map((event) => event.id);
  const nameOf = ({ area, description, process, level }: RiskEvent, index: number) =>
    [
      `${index + 1}. ${area ?? ''}`.trim(),
      description === '' ? 'senza descrizione' : description,
      process,
      level === null ? 'non valutato' : levelLabel(bands, level),
    ]
      .filter((part) => part !== '')
      .join(' – ');
  return (
    <section className={pageClasses.card} aria-label="Eventi rischiosi che tratta">
      <Title order={2} mb="xs">
        Eventi rischiosi che tratta
      </Title>
      <MultiSelect
        label="Eventi del registro"
        placeholder={linked.length === 0 ? 'Nessun evento' : undefined}
        {...lockedLook(readOnly)}
        data={events.map((event, index) => ({ value: event.id, label: nameOf(event, index) }))}
        value={linked}
        searchable
        nothingFoundMessage="Nessun evento corrisponde"
        onChange={(next) =>
          void writeTogether(
            linkEdits(events, id, (event) => next.includes(event.id)),
            'Collegamenti aggiornati.',
          )
        }
      />
    </section>
  );
}
