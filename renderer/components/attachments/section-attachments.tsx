import { Button, Group, Text, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { annexedFiles } from '../../../shared/plan/organisation/coat-of-arms.ts';
import pageClasses from '../../sections/section-page.module.css';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { addAttachments } from './attachment-actions.ts';
import { AttachmentItem } from './attachment-item.tsx';
import classes from './attachments.module.css';

interface Props {
  readonly section: string;
}

/** The files that belong to a section. */
export function SectionAttachments({ section }: Props) {
  const all = useDocument((doc) => doc.attachments);
  const administration = useDocument((doc) => doc.administration);
  const attachments = useMemo(
    () => annexedFiles({ administration, attachments: all }).filter((each) => each.section === section),
    [administration, all, section],
  );
  const readOnly = useReadOnly();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={pageClasses.card} aria-label="Allegati">
      <Group justify="space-between" mb="xs">
        <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
          Allegati
        </Title>
        {!readOnly && (
          <Button
            variant="default"
            leftSection={<IconPaperclip size={18} aria-hidden />}
            onClick={() => void addAttachments(section)}
          >
            Aggiungi un allegato…
          </Button>
        )}
      </Group>
      {attachments.length === 0 ? (
        <Text c="dimmed">
          Nessun allegato. I file aggiunti qui si conservano nel piano con la loro impronta, compaiono nella
          stampa ed entrano nel fascicolo.
        </Text>
      ) : (
        <ul className={classes.list}>
          {attachments.map((attachment) => (
            <AttachmentItem
              key={attachment.id}
              attachment={attachment}
              onRemoved={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
