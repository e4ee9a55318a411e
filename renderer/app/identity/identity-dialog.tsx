import { Alert, Button, Group, Modal, PasswordInput, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { NewIdentityFields } from './new-identity-fields.tsx';

interface Props {
  /** There is one, which is set aside. */
  readonly replaces: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** Makes the office's identity, or takes one in from a `.p12`. */
export function IdentityDialog({ replaces, onClose, onMade }: Props) {
  useReturnFocus();
  const [way, setWay] = useState<'create' | 'import'>('create');
  const [name, setName] = useState('');
  const [keyType, setKeyType] = useState<'ecdsa' | 'rsa'>('ecdsa');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    if (way === 'create' && passphrase !== repeated) {
      setProblem('Le due passphrase sono diverse: riscriverle uguali.');
      return;
    }
    setBusy(true);
    try {
      const made =
        way === 'create'
          ? await api.identities.create({ name: name.trim(), passphrase, keyType, replaces })
          : await api.identities.import({ passphrase, replaces });
      if (made !== null) onMade();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
      // A button that was busy has lost the focus.
      setTimeout(() => submitButton.current?.focus());
    }
  };

  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      closeOnClickOutside={false}
      title={replaces ? 'Sostituisci l’identità di firma' : 'Identità di firma dell’ufficio'}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {replaces && (
            <Text size="sm">
              Quella di ora non si cancella: resta da parte nella cartella dei dati. Chi riceve i fascicoli
              dovrà fidarsi del certificato nuovo.
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
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" ref={submitButton} loading={busy} disabled={passphrase === ''}>
              {way === 'create' ? 'Crea l’identità' : 'Scegli il file e importa…'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
