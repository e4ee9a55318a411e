import { Title } from '@mantine/core';
import { NarrativeField } from '../../components/narrative/narrative-field.tsx';
import pageClasses from '../section-page.module.css';

interface Props {
  readonly section: string;
}

/** The text of a section, under its own heading. */
export function SectionNarrative({ section }: Props) {
  return (
    <section className={pageClasses.card} aria-label="Testo">
      <Title order={2} mb="sm">
        Testo
      </Title>
      <NarrativeField section={section} />
    </section>
  );
}
