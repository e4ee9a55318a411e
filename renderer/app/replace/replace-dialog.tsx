import { Button, Checkbox, Group, Modal, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { type FindQuery, findInPlan, type Occurrence } from '../../../shared/plan/find-replace.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { goToSpot } from '../../sections/go-to-spot.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import { uncoverPage } from '../frame/findings-panel.tsx';
import { pageOf } from '../search/open-hit.ts';
import { OccurrenceList } from './occurrence-list.tsx';
import { countWords, foundWords, groupOccurrences, occurrenceKey, sectionOf } from './occurrences.ts';
import classes from './replace-dialog.module.css';
import { replaceChosen } from './replace-plan.ts';

interface Props {
  readonly onClose: () => void;
}

/** Drawn at first, and added by each «Mostra altre»: a single letter is found thousands of times. */
const PAGE = 100;

/** Finds a text in all that people have written, and replaces what of it is chosen as one action. */
export function ReplaceDialog({ onClose }: Props) {
  useReturnFocus();
  const doc = useDocument((document) => document);
  const readOnly = useReadOnly();
  const [query, setQuery] = useState<FindQuery>({ text: '' });
  const [replacement, setReplacement] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const [busy, setBusy] = useState(false);
  const sought = useDeferredValue(query);
  const found = useMemo(() => findInPlan(doc, sought), [doc, sought]);
  const groups = useMemo(() => groupOccurrences(doc, found), [doc, found]);
  const chosen = found.filter((occurrence) => !left.has(occurrenceKey(occurrence))).length;

  const ask = (next: FindQuery) => {
    setQuery(next);
    setLeft(new Set());
    setLimit(PAGE);
  };
  const choose = (occurrences: readonly Occurrence[], taken: boolean) => {
    const next = new Set(left);
    for (const key of occurrences.map(occurrenceKey)) {
      if (taken) next.delete(key);
      else next.add(key);
    }
    setLeft(next);
  };
  const open = ({ target, field }: Occurrence) => {
    onClose();
    uncoverPage();
    goToSpot(target, field, pageOf(target, sectionOf(target), doc));
  };
  const replace = async () => {
    setBusy(true);
    const done = await replaceChosen(query, replacement, (each) => !left.has(occurrenceKey(each)));
    setBusy(false);
    if (done) onClose();
  };
  // Until the list is of what is asked for, nobody has seen what would be replaced.
  const ready = chosen > 0 && sought === query && !busy && replacement !== query.text;

  return (
    <Modal opened onClose={onClose} title="Trova e sostituisci" size="xl" centered={false} yOffset="6vh">
      <SimpleGrid cols={{ base: 1, sm: readOnly ? 1 : 2 }}>
        <TextInput
          data-autofocus
          label="Trova"
          value={query.text}
          onChange={({ currentTarget: { value } }) => ask({ ...query, text: value })}
          autoComplete="off"
          spellCheck={false}
        />
        {!readOnly && (
          <TextInput
            label="Sostituisci con"
            value={replacement}
            onChange={({ currentTarget: { value } }) => setReplacement(value)}
            autoComplete="off"
          />
        )}
      </SimpleGrid>
      <Group mt="sm">
        <Checkbox
          label="Parola intera"
          checked={query.wholeWord ?? false}
          onChange={({ currentTarget: { checked } }) => ask({ ...query, wholeWord: checked })}
        />
        <Checkbox
          label="Distingui maiuscole e minuscole"
          checked={query.matchCase ?? false}
          onChange={({ currentTarget: { checked } }) => ask({ ...query, matchCase: checked })}
        />
      </Group>
      <p className={classes.count} role="status">
        {foundWords(sought.text, groups)}
      </p>
      {found.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes.results} aria-label="Occorrenze" tabIndex={0}>
          <OccurrenceList
            groups={groups}
            limit={limit}
            isChosen={(occurrence) => !left.has(occurrenceKey(occurrence))}
            onChoose={choose}
            onOpen={open}
            readOnly={readOnly}
          />
          {found.length > limit && (
            <Button variant="subtle" size="compact-sm" ml="xs" onClick={() => setLimit(limit + PAGE)}>
              {`Mostra altre (${found.length - limit} non mostrate)`}
            </Button>
          )}
        </section>
      )}
      {readOnly ? (
        <Text mt="md">Il piano non è in bozza: si può cercare, non sostituire.</Text>
      ) : (
        <Group justify="flex-end" mt="md">
          <Text c="dimmed" mr="auto" size="sm">
            {found.length > 0 && `Scelte ${chosen} su ${found.length}; una sola azione, che si annulla.`}
          </Text>
          <Button variant="default" onClick={onClose}>
            Chiudi
          </Button>
          <Button disabled={!ready} loading={busy} onClick={() => void replace()}>
            {chosen === 0 ? 'Sostituisci' : `Sostituisci ${countWords(chosen)}`}
          </Button>
        </Group>
      )}
    </Modal>
  );
}
