import { Radio, Stack, Text, TextInput } from '@mantine/core';
import type { RefObject } from 'react';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly keyType: 'ecdsa' | 'rsa';
  readonly onKeyType: (keyType: 'ecdsa' | 'rsa') => void;
  readonly nameInput: RefObject<HTMLInputElement | null>;
}

/** Whose identity is to be made, and of which sort. */
export function NewIdentityFields({ name, onName, keyType, onKeyType, nameInput }: Props) {
  return (
    <>
      <Text>
        Per firmare serve un’identità di firma dell’ufficio. Si crea una volta sola e resta su questo
        computer, protetta da una passphrase: una frase lunga, che solo l’ufficio conosce.
      </Text>
      <TextInput
        ref={nameInput}
        label="Nome di chi firma"
        placeholder="Comune di … – Segreteria Generale"
        value={name}
        onChange={({ currentTarget: { value } }) => onName(value)}
        data-autofocus
      />
      <Radio.Group
        label="Tipo di chiave"
        value={keyType}
        onChange={(value) => onKeyType(value === 'rsa' ? 'rsa' : 'ecdsa')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="ecdsa" label="ECDSA P-256 (consigliata)" />
          <Radio value="rsa" label="RSA 3072, per chi riceve con programmi meno recenti" />
        </Stack>
      </Radio.Group>
    </>
  );
}
