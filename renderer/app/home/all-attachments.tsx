import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { annexedFiles } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { Digest } from '../../components/attachments/digest.tsx';
import { fileSize } from '../../components/attachments/file-size.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { SectionButton } from './section-button.tsx';

/** The files of the whole plan; they are added and removed in their sections. */
export function AllAttachments() {
  const all = useDocument((doc) => doc.attachments);
  const administration = useDocument((doc) => doc.administration);
  const attachments = useMemo(
    () => annexedFiles({ administration, attachments: all }),
    [administration, all],
  );
  const sections = useDocument((doc) => doc.sections);
  return (
    <HomeCard title="Allegati del piano">
      {attachments.length === 0 ? (
        <Text c="dimmed">Nessun allegato. I file si aggiungono dalla pagina della loro sezione.</Text>
      ) : (
        <ul className={classes.files}>
          {attachments.map(({ id, name, size, sha256, section, description }) => (
            <li key={id}>
              <strong>{name}</strong> <span className={classes.where}>{fileSize(size)}</span>
              {description !== '' && ` – ${description}`}{' '}
              <SectionButton section={section} label={placeName(sections[section], section)} />
              <Digest sha256={sha256} name={name} />
            </li>
          ))}
        </ul>
      )}
    </HomeCard>
  );
}

function placeName(section: { number: string; title: string } | undefined, key: string): string {
  return section === undefined ? key : [section.number, section.title].filter(Boolean).join(' ');
}
