import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { GuidePage, GuidePlace } from '../../../shared/guide/guide.ts';
import { searchGuide } from '../../../shared/guide/guide-search.ts';
import classes from './guide-window.module.css';

interface Props {
  readonly pages: readonly GuidePage[];
  /** Key of the page that is shown. */
  readonly current: string;
  readonly onGo: (to: GuidePlace) => void;
}

/** The pages of the guide or, while something is looked for, the parts that hold it. */
export function GuideContents({ pages, current, onGo }: Props) {
  const [query, setQuery] = useState('');
  const input = useFindKey();
  const hits = searchGuide(pages, query);
  const searching = query.trim() !== '';
  return (
    <div className={classes.contents}>
      <TextInput
        ref={input}
        aria-label="Cerca nella guida"
        placeholder="Cerca nella guida"
        title="Cerca nella guida (Ctrl+F)"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        spellCheck={false}
      />
      <p className={classes.count} role="status">
        {searching && found(hits.length)}
      </p>
      <nav aria-label={searching ? 'Parti della guida trovate' : 'Pagine della guida'}>
        <ul>
          {searching
            ? hits.map(({ place, page, heading }) => (
                <li key={`${place.page}#${place.anchor ?? ''}`}>
                  <button type="button" className={classes.entry} onClick={() => onGo(place)}>
                    {heading ?? page}
                    {heading !== null && <span className={classes.ofPage}>{page}</span>}
                  </button>
                </li>
              ))
            : pages.map(({ key, title }) => (
                <li key={key}>
                  <button
                    type="button"
                    className={classes.entry}
                    aria-current={key === current ? 'page' : undefined}
                    onClick={() => onGo({ page: key, anchor: null })}
                  >
                    {title}
                  </button>
                </li>
              ))}
        </ul>
      </nav>
    </div>
  );
}

function found(count: number): string {
  if (count === 0) return 'Nessuna parte della guida contiene queste parole.';
  return count === 1 ? 'Una parte trovata.' : `${count} parti trovate.`;
}

/** Ctrl+F goes to the field. */
function useFindKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return input;
}
