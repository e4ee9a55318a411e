import { CeilingCard } from './ceiling-card.tsx';
import { DynamicCard } from './dynamic-card.tsx';
import { FlexibleCard } from './flexible-card.tsx';
import { HiresCard } from './hires-card.tsx';
import { LimitsCard } from './limits-card.tsx';
import { OpinionCards } from './opinion-card.tsx';
import { ParametersCard } from './parameters-card.tsx';
import { ProgressionsCard } from './progressions-card.tsx';
import { ScenariosCard } from './scenarios-card.tsx';

/** Section 3.3.2: the worksheets of the limits, and the plan of the hires that is tested against them. */
export function CapacityCards() {
  return (
    <>
      <LimitsCard />
      <CeilingCard />
      <DynamicCard />
      <FlexibleCard />
      <ProgressionsCard />
      <HiresCard />
      <ScenariosCard />
      <OpinionCards />
      <ParametersCard />
    </>
  );
}
