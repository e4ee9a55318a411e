import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useReturnFocus } from '../../components/return-focus.ts';
import { searchPlan } from '../../plans-client.ts';
import { createSearchStore, type SearchAnswer, type SearchHit } from '../../stores/search-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { uncoverPage } from '../frame/findings-panel.tsx';
import { openHit } from './open-hit.ts';
import classes from './search-dialog.module.css';
import { groupHits, hitCount } from './search-groups.ts';
import { SearchResults } from './search-results.tsx';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

const LIMIT = 50;

/** Finds anything in the plan by the beginnings of its words, and goes there. */
export function SearchDialog({ planId, onClose }: Props) {
  useReturnFocus();
  const listId = useId();
  const [store] = useState(() => createSearchStore((query) => searchPlan(planId, query, LIMIT)));
  const { query, answer, ask } = useStore(store);
  const [active, setActive] = useState(0);
  const groups = useMemo(() => groupHits(answer.state === 'found' ? answer.hits : []), [answer]);
  const inOrder = useMemo(() => groups.flatMap(({ hits }) => hits.map(({ hit }) => hit)), [groups]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other results begin again at the first
  useEffect(() => setActive(0), [answer]);
  useEffect(() => store.getState().stop, [store]);

  const open = (hit: SearchHit) => {
    const { load } = planStore.getState();
    onClose();
    uncoverPage();
    if (load.state === 'ready') openHit(hit, load.document);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = inOrder.length - 1;
    const next = { ArrowDown: active === last ? 0 : active + 1, ArrowUp: active === 0 ? last : active - 1 };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (last >= 0) setActive(next[event.key]);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const hit = inOrder[active];
      if (hit !== undefined) open(hit);
    }
  };

  const shown = inOrder.length > 0;
  return (
    <Modal opened onClose={onClose} title="Cerca in tutto il piano" size="xl" centered={false} yOffset="8vh">
      <TextInput
        data-autofocus
        aria-label="Parole da cercare"
        placeholder="Sezioni, obiettivi, rischi, misure, assunzioni…"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown ? optionId(listId, active) : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <p className={classes.count} role="status">
        {answerWords(answer)}
      </p>
      {shown && (
        <SearchResults
          id={listId}
          groups={groups}
          active={active}
          optionId={(index) => optionId(listId, index)}
          onPoint={setActive}
          onOpen={open}
        />
      )}
    </Modal>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function answerWords(answer: SearchAnswer): string {
  switch (answer.state) {
    case 'none':
      return 'Bastano le prime lettere delle parole; gli accenti non contano.';
    case 'failed':
      return answer.message;
    case 'found':
      return hitCount(answer.hits.length, LIMIT);
  }
}
