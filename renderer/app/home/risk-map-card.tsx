import { showRegisterCell } from '../../sections/risk/register/register-view.ts';
import { RiskMap } from '../../sections/risk/risk-map.tsx';
import { useRiskTab } from '../../sections/risk/risk-tabs.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { usePlan } from '../../stores/use-plan.ts';
import { HomeCard } from './home-card.tsx';

/** The map of the register, which leads into it. */
export function RiskMapCard() {
  const planId = usePlan(({ load }) => (load.state === 'ready' ? load.planId : ''));
  return (
    <HomeCard title="Mappa del rischio">
      <RiskMap
        picked={null}
        onPick={(cell) => {
          showRegisterCell(planId, cell);
          useRiskTab.getState().show('register');
          useNavigation.getState().goTo({ section: '2.3' });
        }}
      />
    </HomeCard>
  );
}
