import { z } from 'zod';
import { defineCall, defineEvent } from './call.ts';
import { shippedComponentSchema } from './shipped.ts';

/** The program itself. */
export const appCalls = {
  info: defineCall({
    channel: 'app.info',
    input: z.undefined(),
    output: z.strictObject({ version: z.string(), dataFolder: z.string(), platform: z.string() }),
  }),
  /** The software of others that the program is handed out with, each with its licence. */
  notices: defineCall({
    channel: 'app.notices',
    input: z.undefined(),
    output: z.array(shippedComponentSchema).readonly(),
  }),
  /** The answer to `app.flushRequested`: whether everything typed so far is now stored. */
  flushed: defineCall({
    channel: 'app.flushed',
    input: z.strictObject({ saved: z.boolean() }),
    output: z.undefined(),
  }),
};

export const appEvents = {
  /** The window is about to close: store what is still pending, then call `app.flushed`. */
  flushRequested: defineEvent({ channel: 'app.flushRequested', payload: z.undefined() }),
};
