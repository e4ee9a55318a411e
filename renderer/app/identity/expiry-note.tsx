import { Alert } from '@mantine/core';
import { longDay } from '../life/life-words.ts';
import { expiryOf } from './expiry.ts';

interface Props {
  readonly identity: { readonly validTo: string };
  /** Room above and below, where no stack gives it. */
  readonly my?: 'md';
}

/** Warns in time that the office's certificate comes to its end. */
export function ExpiryNote({ identity: { validTo }, my }: Props) {
  const room = my === undefined ? {} : { my };
  const expiry = expiryOf(validTo, new Date());
  switch (expiry.state) {
    case 'good':
      return null;
    case 'soon':
      return (
        <Alert {...room} color="yellow" title="L’identità di firma sta per scadere">
          Scade il {longDay(validTo)} (
          {expiry.days === 1 ? 'manca 1 giorno' : `mancano ${expiry.days} giorni`}
          ): prepararne un’altra e farne avere il certificato a chi riceve i fascicoli.
        </Alert>
      );
    case 'expired':
      return (
        <Alert {...room} color="red" title="L’identità di firma è scaduta">
          È scaduta il {longDay(validTo)}: per firmare sostituirla con una nuova.
        </Alert>
      );
  }
}
