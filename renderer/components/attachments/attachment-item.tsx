import { Button, Group } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { type Attachment, attachments } from '../../../shared/plan/core/attachments.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import { TextField } from '../fields/text-field.tsx';
import { removeAttachment, saveAttachment } from './attachment-actions.ts';
import classes from './attachments.module.css';
import { Digest } from './digest.tsx';
import { fileSize } from './file-size.ts';

interface Props {
  readonly attachment: Attachment;
  readonly onRemoved: () => void;
}

/** A file of a section: what it is, its digest, its description, what can be done with it. */
export function AttachmentItem({ attachment, onRemoved }: Props) {
  const { id, name, size, sha256 } = attachment;
  const readOnly = useReadOnly();
  return (
    <li className={classes.item} id={`attachments/${id}`} tabIndex={-1}>
      <Group justify="space-between" gap="xs">
        <span>
          <strong className={classes.name}>{name}</strong>{' '}
          <span className={classes.size}>{fileSize(size)}</span>
        </span>
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`Salva una copia: ${name}`}
            onClick={() => void saveAttachment(attachment)}
          >
            Salva una copia…
          </Button>
          {!readOnly && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              aria-label={`Togli: ${name}`}
              onClick={() => void removeAttachment(attachment, onRemoved)}
            >
              Togli
            </Button>
          )}
        </Group>
      </Group>
      <Digest sha256={sha256} name={name} />
      <TextField
        target={{ of: 'item', kind: 'attachments', id }}
        field="description"
        label={attachments.fields.description}
      />
    </li>
  );
}
