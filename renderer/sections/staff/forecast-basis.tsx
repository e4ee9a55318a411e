import { Button, Text } from '@mantine/core';
import { asIncluded } from '../../../shared/plan/staff/plan-effect.ts';
import { showError } from '../../stores/notice-store.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { writeFields } from '../write-fields.ts';

/** Which hires a forecast that includes the plan holds: only what differs from them is added to it. */
export function ForecastBasis() {
  const forecast = useDocument(({ capacity }) => capacity.forecast);
  const included = useDocument(({ capacity }) => capacity.basis.includedHires);
  const readOnly = useReadOnly();
  if (!forecast.some(({ includesPlannedHires }) => includesPlannedHires)) return null;
  const fix = async () => {
    try {
      await writeFields((doc) => ({
        edits: [
          {
            target: { of: 'single', kind: 'capacityBasis' },
            fields: { includedHires: asIncluded(doc) },
          },
        ],
        words: 'Da ora si aggiunge alla previsione soltanto ciò che cambia nel piano.',
      }));
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Text size="sm" mt="md" component="div">
      {included === null
        ? 'La previsione comprende già il piano delle assunzioni così com’è. Prima di cambiarlo, fissare il piano compreso: alla previsione si aggiungerà soltanto la differenza.'
        : `La previsione comprende ${included.length === 1 ? 'un’assunzione' : `${included.length} assunzioni`}: vi si aggiunge soltanto ciò che nel piano è cambiato da allora.`}{' '}
      {!readOnly && (
        <Button size="compact-sm" variant="subtle" onClick={() => void fix()}>
          {included === null
            ? 'Fissa il piano compreso nella previsione'
            : 'La previsione comprende il piano di ora'}
        </Button>
      )}
    </Text>
  );
}
