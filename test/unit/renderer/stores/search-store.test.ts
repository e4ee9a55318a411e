import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearchStore, type SearchHit } from '../../../../renderer/stores/search-store.ts';
import { PiaoError } from '../../../../shared/errors.ts';

const hit = (title: string): SearchHit => ({
  target: { of: 'section', key: '2.2' },
  title: { text: title, marks: [] },
  snippet: { text: '', marks: [] },
  sectionKey: '2.2',
});

/** A search whose answers come when the test says so. */
function searchBox() {
  const asked: { query: string; answer: (hits: SearchHit[]) => void; refuse: (error: Error) => void }[] = [];
  const store = createSearchStore(
    (query) => new Promise((answer, refuse) => asked.push({ query, answer, refuse })),
    150,
  );
  const titles = () => {
    const { answer } = store.getState();
    return answer.state === 'found' ? answer.hits.map(({ title }) => title.text) : answer.state;
  };
  return { store, asked, titles, ask: (query: string) => store.getState().ask(query) };
}

describe('a search box', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks once when typing has rested, for what was typed last', async () => {
    const { store, asked, ask, titles } = searchBox();
    ask('re');
    await vi.advanceTimersByTimeAsync(149);
    ask('regol');
    await vi.advanceTimersByTimeAsync(149);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ query }) => query)).toEqual(['regol']);
    expect(store.getState().query).toBe('regol');
    expect(titles()).toBe('none');
    asked[0]?.answer([hit('Regolamento')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(titles()).toEqual(['Regolamento']);
  });

  it('drops the answer to an older question, whichever comes first', async () => {
    const { asked, ask, titles } = searchBox();
    ask('a');
    await vi.advanceTimersByTimeAsync(150);
    ask('ab');
    await vi.advanceTimersByTimeAsync(150);
    asked[1]?.answer([hit('new')]);
    await vi.advanceTimersByTimeAsync(0);
    asked[0]?.answer([hit('old')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(titles()).toEqual(['new']);
  });

  it('drops an answer as soon as something else is typed, before that is asked', async () => {
    const { asked, ask, titles } = searchBox();
    ask('a');
    await vi.advanceTimersByTimeAsync(150);
    ask('ab');
    asked[0]?.answer([hit('old')]);
    await vi.advanceTimersByTimeAsync(10);
    expect(titles()).toBe('none');
  });

  it('keeps what was found while the next answer is under way, and forgets it when the box is emptied', async () => {
    const { asked, ask, titles } = searchBox();
    ask('a');
    await vi.advanceTimersByTimeAsync(150);
    asked[0]?.answer([hit('one')]);
    await vi.advanceTimersByTimeAsync(0);
    ask('ab');
    await vi.advanceTimersByTimeAsync(150);
    expect(titles()).toEqual(['one']);
    ask('  ');
    expect(titles()).toBe('none');
    asked[1]?.answer([hit('two')]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toBe('none');
    expect(asked).toHaveLength(2);
  });

  it('tells why a search failed, and asks nothing more once it is stopped', async () => {
    const { store, asked, ask } = searchBox();
    ask('a');
    await vi.advanceTimersByTimeAsync(150);
    asked[0]?.refuse(new PiaoError('search.failed', 'La ricerca non è riuscita.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().answer).toEqual({ state: 'failed', message: 'La ricerca non è riuscita.' });
    ask('ab');
    store.getState().stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
  });
});
