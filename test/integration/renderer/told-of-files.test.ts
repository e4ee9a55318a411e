import { describe, expect, it } from 'vitest';
import { openWindow } from './window-door.ts';

/** What the window says of a file that was, or was not, written. */
async function teller() {
  const { notice } = await openWindow();
  const { tellWritten } = await import('../../../renderer/app/output/print-plan.ts');
  const { useNotices } = await import('../../../renderer/stores/notice-store.ts');
  return { notice, tellWritten, show: useNotices.getState().show };
}

describe('what is told of a file', () => {
  it('is its name', async () => {
    const { notice, tellWritten } = await teller();
    tellWritten('/piani/piano.pdf', []);
    expect(notice()).toMatchObject({ tone: 'done', text: 'Scritto il file /piani/piano.pdf.' });
  });

  it('is also the first warning, and how many others there are', async () => {
    const { notice, tellWritten } = await teller();
    tellWritten('a.pdf', [{ message: 'manca lo stemma' }]);
    expect(notice()?.text).toBe('Scritto il file a.pdf. Avviso: manca lo stemma.');
    tellWritten('a.pdf', [{ message: 'manca lo stemma' }, { message: 'x' }, { message: 'y' }]);
    expect(notice()?.text).toBe('Scritto il file a.pdf. Avviso: manca lo stemma (e altri 2 avvisi).');
  });

  it('is nothing when the person thought better of it, not even that it was under way', async () => {
    const { notice, tellWritten, show } = await teller();
    show({ tone: 'done', text: 'Stampa in corso…' });
    tellWritten(null, []);
    expect(notice()).toBeNull();
  });
});
