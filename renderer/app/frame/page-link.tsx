import type { Icon } from '@tabler/icons-react';
import { useNavigation } from '../../stores/navigation-store.ts';
import classes from './sidebar.module.css';

interface Props {
  /** `homePage` or `lifePage`. */
  readonly page: string;
  readonly label: string;
  readonly icon: Icon;
  readonly onGo: () => void;
}

/** Leads to a page about the whole plan. */
export function PageLink({ page, label, icon: PageIcon, onGo }: Props) {
  const current = useNavigation((state) => state.section === page);
  const goTo = useNavigation((state) => state.goTo);
  return (
    <button
      type="button"
      className={classes.link}
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        goTo({ section: page });
        onGo();
      }}
    >
      <PageIcon size={18} aria-hidden className={classes.home} />
      <span className={classes.title}>{label}</span>
    </button>
  );
}
