import { describe, expect, it } from 'vitest';
import { contractChannels } from '../../../../shared/contract/channels.ts';

const { calls, events } = contractChannels();
const entries = [calls, events].flatMap((table) =>
  Object.entries(table).flatMap(([area, names]) =>
    Object.entries(names).map(([name, channel]) => ({ place: `${area}.${name}`, channel })),
  ),
);

describe('the contract', () => {
  it.each(entries)('names the channel of $place after its place', ({ place, channel }) => {
    expect(channel).toBe(place);
  });

  it('uses no channel twice, between calls and events either', () => {
    expect(new Set(entries.map(({ channel }) => channel)).size).toBe(entries.length);
  });

  it('leaves `on` to the events', () => {
    expect(Object.keys(calls)).not.toContain('on');
  });

  it('is plain data for the preload', () => {
    expect(JSON.parse(JSON.stringify(contractChannels()))).toEqual({ calls, events });
    expect(calls.app?.info).toBe('app.info');
    expect(events.app?.flushRequested).toBe('app.flushRequested');
  });
});
