import type { z } from 'zod';
import { appCalls, appEvents } from './app.ts';
import { attachmentCalls } from './attachments.ts';
import { backupCalls } from './backups.ts';
import { bundleCalls, bundleEvents, trustCalls } from './bundles.ts';
import type { AppEvent, Call } from './call.ts';
import { coatOfArmsCalls } from './coat-of-arms.ts';
import { deskCalls } from './desk.ts';
import { identityCalls } from './identities.ts';
import { importCalls, importEvents } from './imports.ts';
import { lifeCalls } from './life.ts';
import { menuEvents } from './menu.ts';
import { noteCalls } from './notes.ts';
import { outputCalls } from './output.ts';
import {
  fieldCalls,
  findingCalls,
  headerCalls,
  historyCalls,
  itemCalls,
  planCalls,
  sectionCalls,
  singleCalls,
} from './plans.ts';
import { previewCalls } from './preview.ts';
import type { Result } from './result.ts';
import { searchCalls } from './search.ts';
import { tableCalls } from './tables.ts';

/** Every call between the window and the main process, by area: a new area is one line here. */
export const contract = {
  app: appCalls,
  desk: deskCalls,
  plans: planCalls,
  items: itemCalls,
  singles: singleCalls,
  sections: sectionCalls,
  fields: fieldCalls,
  header: headerCalls,
  history: historyCalls,
  findings: findingCalls,
  search: searchCalls,
  attachments: attachmentCalls,
  coatOfArms: coatOfArmsCalls,
  tables: tableCalls,
  imports: importCalls,
  notes: noteCalls,
  backups: backupCalls,
  output: outputCalls,
  preview: previewCalls,
  identities: identityCalls,
  life: lifeCalls,
  bundles: bundleCalls,
  trust: trustCalls,
};

/** Every event from the main process to the window, by area. */
export const events = {
  app: appEvents,
  menu: menuEvents,
  bundles: bundleEvents,
  imports: importEvents,
};

export type Contract = typeof contract;
export type Events = typeof events;

/** What is sent for a call: nothing at all when its input is `z.undefined()`. */
export type CallArguments<C extends Call> =
  undefined extends z.input<C['input']> ? [] : [input: z.input<C['input']>];

type CallsApi<Calls> = {
  readonly [Area in keyof Calls]: {
    readonly [Name in keyof Calls[Area]]: Calls[Area][Name] extends Call
      ? (...input: CallArguments<Calls[Area][Name]>) => Promise<Result<z.output<Calls[Area][Name]['output']>>>
      : never;
  };
};

type EventsApi<Table> = {
  readonly [Area in keyof Table]: {
    readonly [Name in keyof Table[Area]]: Table[Area][Name] extends AppEvent
      ? (listener: (payload: z.output<Table[Area][Name]['payload']>) => void) => () => void
      : never;
  };
};

/** `window.piao`: one function per call, and under `on` one per event, which returns its unsubscribe function. */
export type PiaoApi = CallsApi<Contract> & { readonly on: EventsApi<Events> };
