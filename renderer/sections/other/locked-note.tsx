import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { planStatusLabels } from '../../../shared/plan/core/header.ts';
import { useDocument } from '../../stores/use-plan.ts';

/** Says why nothing can be edited: only a draft can. */
export function LockedNote() {
  const status = useDocument(({ plan }) => plan.status);
  if (status === 'draft') return null;
  return (
    <Alert icon={<IconLock aria-hidden />} variant="light">
      {status === 'approved'
        ? 'Il piano è approvato: si può leggere, stampare ed esportare; si registrano soltanto i risultati del monitoraggio, nella sezione 4.'
        : `Il piano è nello stato «${planStatusLabels[status]}»: si può leggere, stampare ed esportare, non modificare.`}
    </Alert>
  );
}
