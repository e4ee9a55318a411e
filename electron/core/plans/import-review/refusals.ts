import { PiaoError } from '../../../../shared/errors.ts';

export function reviewMissing(): PiaoError {
  return new PiaoError(
    'import.review-missing',
    'L’importazione non c’è più: è già diventata un piano o è stata eliminata; tornare all’elenco dei piani.',
  );
}

export function periodMissing(): PiaoError {
  return new PiaoError(
    'import.period-missing',
    'Il triennio non è stato riconosciuto nel documento: indicare il primo anno nella voce «Triennio e tipo di piano», poi creare il piano.',
  );
}

/** Of a correction that is kept and does not fit the document. */
export function correctionUnfit(cause?: unknown): PiaoError {
  return new PiaoError(
    'import.correction-unfit',
    'La correzione non si può più annullare né ripristinare, perché il documento importato è stato scritto da un’altra versione del programma: correggere a mano la voce.',
    { cause },
  );
}
