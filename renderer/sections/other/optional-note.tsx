import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useDocument } from '../../stores/use-plan.ts';

/** Art. 6 c. 3 and 4 DM 132/2022: what an administration with at most 50 employees may leave out. */
const optionalWhenSimplified = ['2.1', '2.2', '4'];

interface Props {
  readonly section: string;
}

/** Says of a section that a simplified plan may leave it out. */
export function OptionalNote({ section }: Props) {
  const simplified = useDocument(({ plan }) => plan.kind === 'simplified');
  const optional = optionalWhenSimplified.some((key) => section === key || section.startsWith(`${key}.`));
  if (!simplified || !optional) return null;
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} variant="light">
      Sezione facoltativa (consigliata): il piano semplificato degli enti fino a 50 dipendenti può non
      contenerla.
    </Alert>
  );
}
