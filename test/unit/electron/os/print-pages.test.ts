import { describe, expect, it } from 'vitest';
import { printPagesOf } from '../../../../electron/os/print-pages.ts';

type Callback = (success: boolean, reason: string) => void;

/** The page of a window whose system dialog ends in this way. */
function dialogEnding(success: boolean, reason: string) {
  const asked: unknown[] = [];
  const print = (options?: unknown, callback?: Callback) => {
    asked.push(options);
    callback?.(success, reason);
  };
  return { asked, pages: printPagesOf(() => ({ print })) };
}

describe('printing on paper', () => {
  it('asks with the dialog of the system, for sheets without margins of their own', async () => {
    const { asked, pages } = dialogEnding(true, '');
    expect(await pages()).toBe(true);
    expect(asked).toEqual([{ printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } }]);
  });

  it('takes a closed dialog for a change of mind', async () => {
    expect(await dialogEnding(false, 'Print job canceled').pages()).toBe(false);
    expect(await dialogEnding(false, 'cancelled').pages()).toBe(false);
  });

  it('says in one sentence what to do when nothing was printed, with the reason for the log', async () => {
    const failed = dialogEnding(false, 'Failed to enumerate printers').pages();
    await expect(failed).rejects.toMatchObject({
      code: 'paper.failed',
      kind: 'machine',
      message: expect.stringMatching(/^La stampa su carta non è riuscita: [^.]*stampante[^.]*PDF[^.]*\.$/),
      cause: new Error('Failed to enumerate printers'),
    });
  });

  it('prints nothing where there is no window', async () => {
    expect(await printPagesOf(() => null)()).toBe(false);
  });
});
