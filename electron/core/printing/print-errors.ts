import { PiaoError } from '../../../shared/errors.ts';
import { seconds } from '../processes/seconds.ts';

export function cancelled(): PiaoError {
  return new PiaoError('print.cancelled', 'La stampa è stata annullata: non è stato scritto alcun file.');
}

export function failed(reason: string): PiaoError {
  return new PiaoError(
    'print.failed',
    'La stampa non è riuscita: il compositore non ha prodotto il documento; riprovare e, se si ripete, segnalare il problema dal menu «Aiuto» › «Segnala un problema…».',
    { kind: 'machine', cause: new Error(reason) },
  );
}

/** @param limit milliseconds */
export function noAnswer(limit: number): PiaoError {
  return new PiaoError(
    'print.no-answer',
    `La stampa non è riuscita: il compositore non ha risposto in ${seconds(limit)} ed è stato chiuso; chiudere altri programmi e riprovare.`,
    { kind: 'machine', cause: new Error(`no answer in ${limit} ms`) },
  );
}

export function crashed(reason: string): PiaoError {
  return new PiaoError(
    'print.crashed',
    'La stampa si è interrotta: il compositore si è chiuso da solo, forse per mancanza di memoria; chiudere altri programmi e riprovare.',
    { kind: 'machine', cause: new Error(reason) },
  );
}

export function unavailable(reason: string): PiaoError {
  return new PiaoError(
    'print.unavailable',
    'La stampa non è possibile su questo computer: il programma non contiene il compositore per questo sistema operativo; stampare da un altro computer.',
    { kind: 'machine', cause: new Error(reason) },
  );
}
