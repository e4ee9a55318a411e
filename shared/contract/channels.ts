import { contract, events } from './index.ts';

/** Channel names by area and name: all that the preload needs to know of the contract. */
export type ChannelTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Channels {
  readonly calls: ChannelTable;
  readonly events: ChannelTable;
}

/**
 * The channels of the contract as plain data. The build writes them into the preload, which therefore
 * bundles neither the schemas nor zod.
 */
export function contractChannels(): Channels {
  return { calls: channelsOf(contract), events: channelsOf(events) };
}

function channelsOf(table: Record<string, Record<string, { readonly channel: string }>>): ChannelTable {
  return Object.fromEntries(
    Object.entries(table).map(([area, items]) => [
      area,
      Object.fromEntries(Object.entries(items).map(([name, { channel }]) => [name, channel])),
    ]),
  );
}
