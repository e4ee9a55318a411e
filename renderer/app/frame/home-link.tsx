import { IconHome } from '@tabler/icons-react';
import { homePage, useNavigation } from '../../stores/navigation-store.ts';
import classes from './sidebar.module.css';

interface Props {
  readonly onGo: () => void;
}

/** Leads to the page of the whole plan. */
export function HomeLink({ onGo }: Props) {
  const current = useNavigation((state) => state.section === homePage);
  const goTo = useNavigation((state) => state.goTo);
  return (
    <button
      type="button"
      className={classes.link}
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        goTo({ section: homePage });
        onGo();
      }}
    >
      <IconHome size={18} aria-hidden className={classes.home} />
      <span className={classes.title}>Quadro del piano</span>
    </button>
  );
}
