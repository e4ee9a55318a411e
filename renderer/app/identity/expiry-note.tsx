import { Alert } from '@mantine/core';
import { longDay } from '../life/life-words.ts';
import { expiryOf } from './expiry.ts';

interface Props {
  readonly identity: { readonly validTo: string };
}

/** Warns in time that the office's certificate comes to its end. */
export function ExpiryNote({ identity: { validTo } }: Props) {
  const expiry = expiryOf(validTo, new Date());
  switch (expiry.state) {
    case 'good':
      return null;
    case 'soon':
      return (
        <Alert color="yellow" title="L’identità di firma sta per scadere">
          Scade il {longDay(validTo)} (
          {expiry.days === 1 ? 'manca 1 giorno' : `mancano ${expiry.days} giorni`}
          ): prepararne un’altra e farne avere il certificato a chi riceve i fascicoli.
        </Alert>
      );
    case 'expired':
      return (
        <Alert color="red" title="L’identità di firma è scaduta">
          È scaduta il {longDay(validTo)}: per firmare sostituirla con una nuova.
        </Alert>
      );
  }
}
