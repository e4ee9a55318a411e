import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { api } from '../../api.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { problemWords } from '../../stores/problem-words.ts';
import type { BundleReport } from './use-shown-bundle.ts';

type Signer = NonNullable<BundleReport['signer']>;

interface Props {
  readonly signer: Signer;
  readonly onTrusted: () => Promise<void>;
}

/** Whether the office trusts the signer; at the first meeting it asks, at a changed certificate it warns. */
export function SignerTrust({ signer, onTrusted }: Props) {
  const { trust } = signer;
  switch (trust.state) {
    case 'trusted':
      return (
        <Text size="sm">
          Certificato fidato dal {dayAndTime(trust.certificate.trustedAt)}: {trust.certificate.checkedHow}.
        </Text>
      );
    case 'changed':
      return (
        <Alert color="red" role="alert" title="Attenzione: il certificato è cambiato">
          <Stack gap="sm">
            <Text size="sm">
              L’ufficio si fida di un altro certificato a nome «{trust.others[0]?.name}». Può essere scaduto e
              sostituito, oppure qualcuno si presenta con quel nome: chiedere conferma per un’altra via prima
              di fidarsi.
            </Text>
            <TrustForm signer={signer} onTrusted={onTrusted} />
          </Stack>
        </Alert>
      );
    case 'unknown':
      return (
        <Alert color="yellow" title="Chi ha firmato non è ancora conosciuto">
          <Stack gap="sm">
            <Text size="sm">
              Il nome è quello che il firmatario si è dato. Confrontare l’impronta del certificato con chi ha
              inviato il fascicolo, per un’altra via; poi, se è la stessa, fidarsi.
            </Text>
            <TrustForm signer={signer} onTrusted={onTrusted} />
          </Stack>
        </Alert>
      );
    default:
      return assertNever(trust, 'unknown state of trust');
  }
}

function TrustForm({ signer, onTrusted }: Props) {
  const [how, setHow] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const trust = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.trust.add({ pem: signer.certificatePem, checkedHow: how });
      await onTrusted();
    } catch (error) {
      setProblem(problemWords(error));
    }
  };
  return (
    <form onSubmit={(event) => void trust(event)}>
      <Stack gap="xs" align="flex-start">
        <TextInput
          w="100%"
          label="Come è stata confrontata l’impronta"
          placeholder="al telefono con la Segreteria del Comune di …"
          value={how}
          onChange={({ currentTarget: { value } }) => setHow(value)}
          error={problem}
        />
        <Button type="submit" variant="default" size="xs">
          Fidati di questo certificato
        </Button>
      </Stack>
    </form>
  );
}
