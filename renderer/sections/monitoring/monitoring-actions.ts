import { isoDay } from '../../../shared/numbers/iso-day.ts';
import { currentDocument, told } from '../../components/grid/grid-actions.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { planStore } from '../../stores/use-plan.ts';

/** Adds a result of today to an activity and opens it where it is written. */
export async function recordResult(schedule: string): Promise<void> {
  await told(async () => {
    const position = currentDocument().monitoring.results.length;
    const fields = { schedule, date: isoDay(new Date()) };
    openResult(await planStore.getState().create('monitoringResults', fields, position), 'outcome');
  });
}

export function openResult(id: string, field: string | null = null): void {
  const focus = field === null ? null : `monitoringResults/${id}/${field}`;
  useNavigation.getState().goTo({ section: '4', item: { kind: 'monitoringResults', id }, focus });
}
