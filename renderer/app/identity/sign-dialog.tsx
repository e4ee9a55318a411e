import { Alert, Button, Checkbox, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { newPassphraseRefusal, passphraseHint } from '../../../shared/validation/passphrase.ts';
import { api } from '../../api.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { ExpiryNote } from './expiry-note.tsx';
import { NewIdentityFields } from './new-identity-fields.tsx';
import { NoKeychain } from './no-keychain.tsx';
import { useIdentity } from './use-identity.ts';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly submitLabel: string;
  /** False while something above the passphrase is still to be confirmed. */
  readonly canSign?: boolean;
  /** Null: the passphrase that this computer remembers. Rejects with the reason why nothing was signed. */
  readonly onSign: (passphrase: string | null) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the passphrase of the office's identity and signs; the first time it makes the identity. */
export function SignDialog({ title, children, submitLabel, canSign = true, onSign, onClose }: Props) {
  const office = useIdentity();
  const [name, setName] = useState('');
  const [keyType, setKeyType] = useState<'ecdsa' | 'rsa'>('ecdsa');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [remember, setRemember] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const passphraseInput = useRef<HTMLInputElement>(null);
  const repeatedInput = useRef<HTMLInputElement>(null);
  useReturnFocus();

  const isNew = office.state === 'none';
  const remembered = office.state === 'there' && office.memory.remembered;
  // The dialog is there before its fields are: they come when the identity is known.
  useEffect(() => {
    if (office.state !== 'asking') (nameInput.current ?? passphraseInput.current)?.focus();
  }, [office.state]);

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
    if (isNew && name.trim() === '') return refuse('Indicare il nome di chi firma.', nameInput);
    const refusal = isNew ? newPassphraseRefusal(passphrase, repeated) : null;
    if (refusal !== null) {
      return refuse(refusal, passphrase === repeated ? passphraseInput : repeatedInput);
    }
    setBusy(true);
    try {
      if (isNew) {
        await api.identities.create({ name: name.trim(), passphrase, keyType });
        office.refresh();
      }
      if (remember && !remembered) await api.identities.remember({ passphrase });
      await onSign(remembered ? null : passphrase);
      onClose();
    } catch (error) {
      office.refresh();
      refuse(problemWords(error), passphraseInput);
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
      title={title}
      size="lg"
    >
      <form onSubmit={send}>
        <Stack>
          {children}
          {isNew && (
            <NewIdentityFields
              name={name}
              onName={setName}
              keyType={keyType}
              onKeyType={setKeyType}
              nameInput={nameInput}
            />
          )}
          {office.state === 'there' && (
            <>
              <Text>
                Firma: <strong>{office.identity.name}</strong>
              </Text>
              <ExpiryNote identity={office.identity} />
            </>
          )}
          {remembered ? (
            <Text size="sm">La passphrase è ricordata da questo computer.</Text>
          ) : (
            <PasswordInput
              ref={passphraseInput}
              label="Passphrase"
              {...(isNew ? { description: passphraseHint } : {})}
              value={passphrase}
              onChange={({ currentTarget: { value } }) => setPassphrase(value)}
              visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase', tabIndex: 0 }}
            />
          )}
          {isNew && (
            <PasswordInput
              ref={repeatedInput}
              label="Ripetere la passphrase"
              value={repeated}
              onChange={({ currentTarget: { value } }) => setRepeated(value)}
              visibilityToggleButtonProps={{ 'aria-label': 'Mostra la passphrase ripetuta', tabIndex: 0 }}
            />
          )}
          {office.canRemember === false && <NoKeychain />}
          {office.canRemember === true && !remembered && (
            <Checkbox
              label="Ricorda la passphrase nel portachiavi di questo computer"
              description="Resta comunque da custodire altrove: senza passphrase la chiave non si recupera."
              checked={remember}
              onChange={({ currentTarget: { checked } }) => setRemember(checked)}
            />
          )}
          {(problem ?? (office.state === 'failed' ? office.message : null)) !== null && (
            <Alert color="red" role="alert">
              {problem ?? (office.state === 'failed' ? office.message : '')}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              Chiudi
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={!canSign || office.state === 'asking' || (!remembered && passphrase === '')}
            >
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
