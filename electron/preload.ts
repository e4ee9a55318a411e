import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ChannelTable } from '../shared/contract/channels.ts';

// Written in by the build from shared/contract, see electron/vite.config.ts.
declare const CONTRACT_CHANNELS: { readonly calls: ChannelTable; readonly events: ChannelTable };

// SECURITY: one function per call and per event, nothing that takes a channel name: a page that were
// taken over could ask only what the contract allows, with inputs that the main process parses.
contextBridge.exposeInMainWorld('piao', {
  ...eachChannel(
    CONTRACT_CHANNELS.calls,
    (channel) => (input: unknown) => ipcRenderer.invoke(channel, input),
  ),
  on: eachChannel(CONTRACT_CHANNELS.events, (channel) => (listener: (payload: unknown) => void) => {
    // SECURITY: the event object holds ipcRenderer as its sender, so it stays on this side.
    const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  }),
});

function eachChannel<Value>(
  table: ChannelTable,
  make: (channel: string) => Value,
): Record<string, Record<string, Value>> {
  const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
  return mapValues(table, (names) => mapValues(names, make));
}
