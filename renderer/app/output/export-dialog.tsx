import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
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
  const nameInput = useRef<HTMLInputElement>(null);
  const passphraseInput = useRef<HTMLInputElement>(null);
  const repeatedInput = useRef<HTMLInputElement>(null);
  useReturnFocus();

  useEffect(() => {
    api.identities.current().then(setIdentity, (error: Error) => setProblem(error.message));
  }, []);

  const refuse = (why: string, input: RefObject<HTMLInputElement | null>) => {
    setProblem(why);
    // After the button has come back from being busy, which takes the focus from it.
    setTimeout(() => {
      input.current?.focus();
      input.current?.select();
    });
  };

  const submit = async () => {
    setProblem(null);
    if (identity === null && name.trim() === '') return refuse('Indicare il nome di chi firma.', nameInput);
    if (identity === null && passphrase !== repeated) {
      return refuse('Le due passphrase sono diverse: riscriverle uguali.', repeatedInput);
    }
    setBusy(true);
    try {
      await planStore.getState().flush();
      if (identity === null) setIdentity(await api.identities.create({ name: name.trim(), passphrase }));
      const { file, warnings } = await api.output.exportBundle({ planId, passphrase });
      tellWritten(file, warnings);
      onClose();
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error), passphraseInput);
    } finally {
      setBusy(false);
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      closeOnClickOutside={false}
      title="Esporta il fascicolo firmato"
    >
      <form onSubmit={send}>
        <Stack>
          {identity === null && (
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
            ref={passphraseInput}
            label="Passphrase"
            value={passphrase}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase', tabIndex: 0 }}
          />
          {identity === null && (
            <PasswordInput
              ref={repeatedInput}
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
