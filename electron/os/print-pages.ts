import type { WebContents } from 'electron';
import { PiaoError } from '../../shared/errors.ts';

/** Prints the page of the window as it is laid for paper. False: the person closed the system's dialog. */
export type PrintPages = () => Promise<boolean>;

/** Asks for printer, pages and copies with the system's own dialog. */
export function printPagesOf(contents: () => Pick<WebContents, 'print'> | null): PrintPages {
  return () =>
    new Promise((resolve, reject) => {
      const page = contents();
      if (page === null) return resolve(false);
      const options = { printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } } as const;
      page.print(options, (printed, reason) => {
        if (printed) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else reject(notPrinted(reason));
      });
    });
}

function notPrinted(reason: string): PiaoError {
  return new PiaoError(
    'paper.failed',
    'La stampa su carta non è riuscita: controllare che una stampante sia installata e accesa, oppure salvare il PDF e stamparlo da lì.',
    { kind: 'machine', cause: new Error(reason) },
  );
}
