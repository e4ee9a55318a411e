import { Stack, Title } from '@mantine/core';
import { useNavigation } from '../stores/navigation-store.ts';
import { useDocument } from '../stores/use-plan.ts';
import { AdministrationSheet } from './administration/administration-sheet.tsx';
import { ObjectiveList } from './objectives/objective-list.tsx';
import { ObjectiveSheet } from './objectives/objective-sheet.tsx';
import { LockedNote } from './other/locked-note.tsx';
import { OptionalNote } from './other/optional-note.tsx';
import { SectionItems } from './other/section-items.tsx';
import { SectionNarrative } from './other/section-narrative.tsx';
import classes from './section-page.module.css';
import { useArrival } from './use-arrival.ts';

/** The page of the current section, or of the item whose sheet is open. */
export function SectionPage() {
  const key = useNavigation((state) => state.section);
  const item = useNavigation((state) => state.item);
  const section = useDocument(({ sections }) => sections[key]);
  const heading = useArrival();

  if (item !== null && item.kind === 'objectives') {
    return (
      <div className={classes.page}>
        <LockedNote />
        <ObjectiveSheet key={item.id} id={item.id} headingRef={heading} />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <Stack gap="lg" key={key}>
        <Title order={1} ref={heading} tabIndex={-1} className={classes.heading}>
          {section === undefined
            ? 'Sezione non presente nel piano'
            : [section.number, section.title].filter(Boolean).join(' ')}
        </Title>
        <LockedNote />
        <OptionalNote section={key} />
        {section !== undefined && editorOf(key)}
      </Stack>
    </div>
  );
}

function editorOf(key: string) {
  switch (key) {
    case '1':
      return (
        <>
          <AdministrationSheet />
          <SectionNarrative section={key} />
        </>
      );
    case '2.2':
      return (
        <>
          <ObjectiveList />
          <SectionNarrative section={key} />
          <SectionItems section={key} except={['objectives']} />
        </>
      );
    default:
      return (
        <>
          <SectionNarrative section={key} />
          <SectionItems section={key} />
        </>
      );
  }
}
