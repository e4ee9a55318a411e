import { Group, Stack, Title } from '@mantine/core';
import { SectionAttachments } from '../components/attachments/section-attachments.tsx';
import { HistoryButton } from '../components/history/history-button.tsx';
import { SectionReview } from '../components/review/section-review.tsx';
import type { FieldTarget } from '../stores/field-target.ts';
import { useNavigation } from '../stores/navigation-store.ts';
import { useDocument } from '../stores/use-plan.ts';
import { AdministrationSheet } from './administration/administration-sheet.tsx';
import { ArmsCard } from './administration/arms-card.tsx';
import { PlanCard } from './administration/plan-card.tsx';
import { MonitoringCard } from './monitoring/monitoring-card.tsx';
import { ObjectiveCard } from './objectives/objective-card.tsx';
import { ObjectiveSheet } from './objectives/objective-sheet.tsx';
import { OrganisationCards } from './organisation/organisation-cards.tsx';
import { ItemSheet } from './other/item-sheet.tsx';
import { LockedNote } from './other/locked-note.tsx';
import { OptionalNote } from './other/optional-note.tsx';
import { SectionItems } from './other/section-items.tsx';
import { SectionNarrative } from './other/section-narrative.tsx';
import { EventSheet } from './risk/event/event-sheet.tsx';
import { MeasureEvents } from './risk/measures/measure-events.tsx';
import { RiskSection } from './risk/risk-section.tsx';
import classes from './section-page.module.css';
import { CapacityCards } from './staff/capacity-cards.tsx';
import { HeadcountCards } from './staff/headcount-cards.tsx';
import { useArrival } from './use-arrival.ts';

/** The page of the current section, or of the item whose sheet is open. */
export function SectionPage() {
  const key = useNavigation((state) => state.section);
  const item = useNavigation((state) => state.item);
  const section = useDocument(({ sections }) => sections[key]);
  const heading = useArrival();
  const name =
    section === undefined
      ? 'Sezione non presente nel piano'
      : [section.number, section.title].filter(Boolean).join(' ');

  if (item !== null && item.kind === 'objectives') {
    return (
      <div className={classes.page}>
        <LockedNote />
        <ObjectiveSheet key={item.id} id={item.id} headingRef={heading} />
      </div>
    );
  }
  if (item !== null && item.kind === 'riskEvents') {
    return (
      <div className={classes.page}>
        <LockedNote />
        <EventSheet key={item.id} id={item.id} headingRef={heading} />
      </div>
    );
  }
  if (item !== null) {
    return (
      <div className={classes.page}>
        <LockedNote />
        <ItemSheet key={item.id} kind={item.kind} id={item.id} headingRef={heading}>
          {item.kind === 'measures' && <MeasureEvents id={item.id} />}
        </ItemSheet>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <Stack gap="lg" key={key}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={1} ref={heading} tabIndex={-1} className={classes.heading}>
            {name}
          </Title>
          {section !== undefined && <HistoryButton target={historyTarget(key)} name={name} />}
        </Group>
        <LockedNote />
        <OptionalNote section={key} />
        {section !== undefined && <SectionReview section={key} />}
        {section !== undefined && editorOf(key)}
        {section !== undefined && <SectionAttachments section={key} />}
      </Stack>
    </div>
  );
}

/** Of section 1 people edit the scheda; its text hardly ever. */
function historyTarget(section: string): FieldTarget {
  return section === '1' ? { of: 'single', kind: 'administration' } : { of: 'section', key: section };
}

function editorOf(key: string) {
  switch (key) {
    case '1':
      return (
        <>
          <PlanCard />
          <AdministrationSheet />
          <ArmsCard />
          <SectionNarrative section={key} />
        </>
      );
    case '2.2':
      return (
        <>
          <ObjectiveCard />
          <SectionNarrative section={key} />
          <SectionItems section={key} except={['objectives']} />
        </>
      );
    case '2.3':
      return <RiskSection />;
    case '3.1':
      return (
        <>
          <SectionNarrative section={key} />
          <OrganisationCards />
          <SectionItems section={key} except={['units']} />
        </>
      );
    case '3.3.1':
      return (
        <>
          <HeadcountCards />
          <SectionNarrative section={key} />
        </>
      );
    case '3.3.2':
      return (
        <>
          <CapacityCards />
          <SectionNarrative section={key} />
        </>
      );
    case '4':
      return (
        <>
          <SectionNarrative section={key} />
          <MonitoringCard />
          <SectionItems section={key} />
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
