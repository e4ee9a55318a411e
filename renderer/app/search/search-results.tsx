import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../stores/search-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { MarkedWords } from './marked-words.tsx';
import classes from './search-dialog.module.css';
import { type HitGroup, targetWords } from './search-groups.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  /** The option that Enter would open. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The list of a combobox: the focus stays in the search box, which names the active option. */
export function SearchResults({ id, groups, active, optionId, onPoint, onOpen }: Props) {
  const sections = useDocument((doc) => doc.sections);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active option is kept in view
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, groups]);

  const headingOf = (key: string) => {
    if (key === 'plan') return 'Tutto il piano';
    return [sections[key]?.number ?? key, sections[key]?.title ?? ''].filter(Boolean).join(' ');
  };
  return (
    <div role="listbox" id={id} aria-label="Risultati" className={classes.list} ref={list}>
      {groups.map(({ sectionKey, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={sectionKey} role="group" aria-label={headingOf(sectionKey)}>
          <div className={classes.section} aria-hidden>
            {headingOf(sectionKey)}
          </div>
          {hits.map(({ hit, index }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: see the listbox
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box
            <div
              key={optionId(index)}
              role="option"
              id={optionId(index)}
              aria-selected={index === active}
              className={classes.hit}
              onMouseMove={() => onPoint(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOpen(hit)}
            >
              <span className={classes.title}>
                <MarkedWords text={hit.title} />
              </span>
              <span className={classes.kind}>{targetWords(hit.target)}</span>
              {hit.snippet.text !== '' && (
                <span className={classes.snippet}>
                  <MarkedWords text={hit.snippet} />
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
