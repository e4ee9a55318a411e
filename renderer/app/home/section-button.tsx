import { homePage, useNavigation } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './home.module.css';

interface Props {
  readonly section: string;
  readonly label: string;
}

/** Leads to a section; only its label where the plan has no such section. */
export function SectionButton({ section, label }: Props) {
  const title = useDocument(({ sections }) => sections[section]?.title);
  const goTo = useNavigation((state) => state.goTo);
  if (title === undefined || section === homePage) return label;
  const more = label.includes(title) ? {} : { 'aria-label': `Sezione ${label} ${title}`, title };
  return (
    <button type="button" className={classes.link} {...more} onClick={() => goTo({ section })}>
      {label}
    </button>
  );
}
