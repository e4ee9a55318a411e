import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { isOptionalSection } from '../../../shared/legal/simplified-plan.ts';
import { useDocument } from '../../stores/use-plan.ts';

interface Props {
  readonly section: string;
}

/** Says of a section that a simplified plan may leave it out, and why it may be better not to. */
export function OptionalNote({ section }: Props) {
  const kind = useDocument(({ plan }) => plan.kind);
  if (!isOptionalSection(kind, section)) return null;
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} variant="light" title="Sezione facoltativa (consigliata)">
      Il piano semplificato degli enti fino a 50 dipendenti può non contenerla (art. 6 DM 132/2022): se resta
      vuota non è segnalata e non impedisce l’adozione. {adviceOf(section)}
    </Alert>
  );
}

function adviceOf(section: string): string {
  if (section.startsWith('2.2')) {
    return 'Per gli enti locali la questione è aperta: il piano della performance confluisce nel PIAO senza distinzione di dimensione (art. 2 c. 1 DPR 81/2022), perciò è prudente compilarla.';
  }
  if (section.startsWith('2.1')) {
    return 'Compilarla dà un fine comune agli obiettivi e alle misure delle altre sezioni.';
  }
  return 'Compilarla permette di verificare durante l’anno ciò che il piano prevede.';
}
