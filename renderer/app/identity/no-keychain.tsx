import { Text } from '@mantine/core';

/** Where the system keeps no secrets the program does not pretend to: the passphrase is kept nowhere. */
export function NoKeychain() {
  return (
    <Text size="sm">
      Questo computer non ha un portachiavi protetto (su Linux: GNOME Keyring o KWallet), quindi la passphrase
      non si può ricordare e va scritta ogni volta.
    </Text>
  );
}
