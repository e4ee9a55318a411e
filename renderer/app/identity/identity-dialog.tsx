import { PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { newPassphraseRefusal, passphraseHint } from '../../../shared/validation/passphrase.ts';
import { api } from '../../api.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useSubmission } from '../../components/use-submission.ts';
import { NewIdentityFields } from './new-identity-fields.tsx';

interface Props {
  /** There is one, which is set aside. */
  readonly replaces: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** Makes the office's identity, or takes one in from a `.p12`. */
export function IdentityDialog({ replaces, onClose, onMade }: Props) {
  const [way, setWay] = useState<'create' | 'import'>('create');
  const [name, setName] = useState('');
  const [keyType, setKeyType] = useState<'ecdsa' | 'rsa'>('ecdsa');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const submission = useSubmission();
  const nameInput = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refusal = way === 'create' ? newPassphraseRefusal(passphrase, repeated) : null;
    if (refusal !== null) {
      submission.refuse(refusal);
      return;
    }
    await submission.run(async () => {
      const made =
        way === 'create'
          ? await api.identities.create({ name: name.trim(), passphrase, keyType, replaces })
          : await api.identities.import({ passphrase, replaces });
      // Null: the person closed the dialog of the system.
      if (made !== null) onMade();
    });
  };

  return (
    <FormDialog
      title={replaces ? 'Sostituisci l’identità di firma' : 'Identità di firma dell’ufficio'}
      submitLabel={way === 'create' ? 'Crea l’identità' : 'Scegli il file e importa…'}
      submission={submission}
      canSubmit={passphrase !== ''}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {replaces && (
        <Text size="sm">
          Quella di ora non si cancella: resta da parte nella cartella dei dati. Chi riceve i fascicoli dovrà
          fidarsi del certificato nuovo.
        </Text>
      )}
      <Radio.Group
        label="Come"
        value={way}
        onChange={(value) => setWay(value === 'import' ? 'import' : 'create')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="create" label="Crearne una nuova, autofirmata" />
          <Radio value="import" label="Importare un file .p12: di un’autorità, o una copia di recupero" />
        </Stack>
      </Radio.Group>
      {way === 'create' && (
        <NewIdentityFields
          name={name}
          onName={setName}
          keyType={keyType}
          onKeyType={setKeyType}
          nameInput={nameInput}
        />
      )}
      <PasswordInput
        label={way === 'create' ? 'Passphrase' : 'Passphrase del file'}
        {...(way === 'create' ? { description: passphraseHint } : {})}
        value={passphrase}
        onChange={({ currentTarget: { value } }) => setPassphrase(value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase', tabIndex: 0 }}
      />
      {way === 'create' && (
        <PasswordInput
          label="Ripetere la passphrase"
          value={repeated}
          onChange={({ currentTarget: { value } }) => setRepeated(value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase ripetuta', tabIndex: 0 }}
        />
      )}
    </FormDialog>
  );
}
