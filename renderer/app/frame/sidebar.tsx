import { IconHome, IconRoute } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFindings } from '../../stores/findings-store.ts';
import { homePage, lifePage } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { PageLink } from './page-link.tsx';
import { SectionLink } from './section-link.tsx';
import { SectionParts } from './section-parts.tsx';
import { sectionGroups } from './section-state.ts';
import classes from './sidebar.module.css';

interface Props {
  /** A section was chosen. */
  readonly onGo: () => void;
}

/** The sections of the plan in their order, each with its state. */
export function Sidebar({ onGo }: Props) {
  const document = useDocument((doc) => doc);
  const findings = useFindings((state) => state.findings);
  const groups = useMemo(() => sectionGroups(document, findings ?? []), [document, findings]);
  return (
    <nav aria-label="Sezioni del piano" className={classes.sidebar}>
      <PageLink page={homePage} label="Quadro del piano" icon={IconHome} onGo={onGo} />
      <PageLink page={lifePage} label="Percorso del piano" icon={IconRoute} onGo={onGo} />
      {groups.map(({ chapter, sections }) => (
        <section key={sections[0]?.key} aria-label={chapter ?? undefined}>
          {chapter !== null && <h2 className={classes.chapter}>{chapter}</h2>}
          <ul className={classes.list}>
            {sections.map((section) => (
              <li key={section.key}>
                <SectionLink section={section} onGo={onGo} />
                <SectionParts whole={section} onGo={onGo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
