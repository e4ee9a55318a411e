import { useMemo } from 'react';
import { useFindings } from '../../stores/findings-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { SectionMark } from './section-mark.tsx';
import { type SectionEntry, sectionGroups } from './section-state.ts';
import classes from './sidebar.module.css';

/** The sections of the plan in their order, each with its state. */
export function Sidebar() {
  const document = useDocument((doc) => doc);
  const findings = useFindings((state) => state.findings);
  const groups = useMemo(() => sectionGroups(document, findings ?? []), [document, findings]);
  return (
    <nav aria-label="Sezioni del piano" className={classes.sidebar}>
      {groups.map(({ chapter, sections }) => (
        <section key={sections[0]?.key} aria-label={chapter ?? undefined}>
          {chapter !== null && <h2 className={classes.chapter}>{chapter}</h2>}
          <ul className={classes.list}>
            {sections.map((section) => (
              <SectionLink key={section.key} section={section} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function SectionLink({ section }: { readonly section: SectionEntry }) {
  const current = useNavigation((state) => state.section === section.key);
  const goTo = useNavigation((state) => state.goTo);
  return (
    <li>
      <button
        type="button"
        className={classes.link}
        data-depth={section.depth}
        aria-current={current ? 'page' : undefined}
        onClick={() => goTo({ section: section.key })}
      >
        <span className={classes.name}>
          {section.number !== '' && <span className={classes.number}>{section.number}</span>}
          <span>{section.title}</span>
        </span>
        <SectionMark state={section.state} />
      </button>
    </li>
  );
}
