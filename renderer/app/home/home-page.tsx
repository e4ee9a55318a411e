import { Title } from '@mantine/core';
import { LockedNote } from '../../sections/other/locked-note.tsx';
import pageClasses from '../../sections/section-page.module.css';
import { useArrival } from '../../sections/use-arrival.ts';
import { OfficeExpiry } from '../identity/office-expiry.tsx';
import { AllAttachments } from './all-attachments.tsx';
import { DeadlinesCard } from './deadlines-card.tsx';
import classes from './home.module.css';
import { ObjectiveCharts } from './objective-charts.tsx';
import { OpenFindings } from './open-findings.tsx';
import { PlanStateCard } from './plan-state-card.tsx';
import { RequiredContents } from './required-contents.tsx';

import { ReviewCard } from './review-card.tsx';
import { RiskMapCard } from './risk-map-card.tsx';

/** Where the plan stands as a whole; a plan opens here. */
export function HomePage() {
  const heading = useArrival();
  return (
    <div className={pageClasses.page}>
      <Title order={1} ref={heading} tabIndex={-1} className={pageClasses.heading} mb="md">
        Quadro del piano
      </Title>
      <LockedNote />
      <OfficeExpiry />
      <div className={classes.cards}>
        <PlanStateCard />
        <DeadlinesCard />
        <OpenFindings />
        <ReviewCard />
        <RequiredContents />
        <ObjectiveCharts />
        <RiskMapCard />
        <AllAttachments />
      </div>
    </div>
  );
}
