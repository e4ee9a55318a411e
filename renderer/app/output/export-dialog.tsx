import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { planStore } from '../../stores/use-plan.ts';
import { tellWritten } from './print-plan.ts';

interface Props {
  readonly planId: string;
  readonly onClose: () => void;
}

interface Identity {
  readonly name: string;
  readonly fingerprint: string;
}

/** Exports the signed bundle; the first time it makes the office's signing identity. */
export function ExportDialog({ planId, onClose }: Props) {
  const [identity, setIdentity] = useState<Identity | 'asking' | null>('asking');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    api.identities.current().then(setIdentity, (error: Error) => setProblem(error.message));
  }, []);

  const submit = async () => {
    setProblem(null);
    if (identity === null && name.trim() === '') return setProblem('Indicare il nome di chi firma.');
    if (identity === null && passphrase !== repeated) return setProblem('Le due passphrase sono diverse.');
    setBusy(true);
    try {
      await planStore.getState().flush();
      if (identity === null) setIdentity(await api.identities.create({ name: name.trim(), passphrase }));
      const { file, warnings } = await api.output.exportBundle({ planId, passphrase });
      tellWritten(file, warnings.length);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Modal opened onClose={onClose} title="Esporta il fascicolo firmato">
      <form onSubmit={send}>
        <Stack>
          {identity === null && (
            <>
              <Text>
                Per firmare serve un’identità di firma dell’ufficio. Si crea una volta sola e resta su questo
                computer, protetta da una passphrase: una frase lunga, che solo l’ufficio conosce.
              </Text>
              <TextInput
                label="Nome di chi firma"
                placeholder="Comune di … – Segreteria Generale"
                value={name}
                onChange={({ currentTarget: { value } }) => setName(value)}
                data-autofocus
              />
            </>
          )}
          {identity !== null && identity !== 'asking' && (
            <Text>
              Firma: <strong>{identity.name}</strong>
            </Text>
          )}
          <PasswordInput
            label="Passphrase"
            value={passphrase}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase' }}
          />
          {identity === null && (
            <PasswordInput
              label="Ripetere la passphrase"
              value={repeated}
              onChange={({ currentTarget: { value } }) => setRepeated(value)}
              visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase' }}
            />
          )}
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Chiudi
            </Button>
            <Button type="submit" loading={busy} disabled={identity === 'asking' || passphrase === ''}>
              Scegli il file ed esporta…
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
