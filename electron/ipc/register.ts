import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { Result } from '../../shared/contract/result.ts';
import { isPageUrl } from '../os/page-files.ts';
import type { Log } from './answer.ts';
import { bindHandlers, type Handlers } from './bind-handlers.ts';

/**
 * The one door between the window and the main process. Called again, it puts other answers behind the same calls.
 *
 * @param ourContents the contents of our window, or null while there is none
 * @throws Error at start when the handlers and the contract disagree
 */
export function registerHandlers(handlers: Handlers, ourContents: () => WebContents | null, log: Log): void {
  for (const { channel, answer } of bindHandlers(handlers, log)) {
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, (event, input: unknown): Promise<Result<unknown>> => {
      // SECURITY: only the main frame of our own window, while it shows our own page, is answered.
      if (!isOurFrame(event.sender, event.senderFrame, ourContents())) {
        log(`${channel}: sender refused`, event.senderFrame?.url);
        return Promise.resolve(senderRefused);
      }
      return answer(input);
    });
  }
}

/** Data like every other refusal: an exception would cross with its stack. */
const senderRefused: Result<never> = {
  ok: false,
  error: {
    code: 'ipc.sender',
    message: 'La richiesta non viene dalla finestra del programma e non è stata eseguita.',
    details: {},
  },
};

function isOurFrame(sender: WebContents, frame: WebFrameMain | null, ours: WebContents | null): boolean {
  return frame !== null && sender === ours && frame === ours.mainFrame && isPageUrl(frame.url);
}
