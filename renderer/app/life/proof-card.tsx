import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import { problemWords } from '../../stores/problem-words.ts';
import { HomeCard } from '../home/home-card.tsx';
import { ProofChecks } from './proof-checks.tsx';
import { proofVerdict, type ShownCheck } from './proof-verdict.ts';

interface Props {
  readonly planId: string;
  readonly approved: boolean;
}

type Proof =
  | { readonly state: 'none' | 'running' }
  | { readonly state: 'done'; readonly checks: readonly ShownCheck[] }
  | { readonly state: 'failed'; readonly message: string };

/** Proves the frozen plan: stored, printed from its data, signed, and never changed behind the program's back. */
export function ProofCard({ planId, approved }: Props) {
  const [proof, setProof] = useState<Proof>({ state: 'none' });
  const prove = async () => {
    setProof({ state: 'running' });
    try {
      setProof({ state: 'done', checks: await api.life.prove({ planId }) });
    } catch (error) {
      setProof({ state: 'failed', message: problemWords(error) });
    }
  };
  return (
    <HomeCard title="Verifica">
      <Stack gap="sm">
        <Text size="sm">
          Controlla che dati e PDF conservati siano quelli congelati, ristampa il piano e lo confronta byte
          per byte, ricontrolla la firma e ripercorre il registro delle modifiche.
        </Text>
        <div>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={18} aria-hidden />}
            loading={proof.state === 'running'}
            onClick={() => void prove()}
          >
            {approved ? 'Verifica il piano approvato' : 'Verifica la proposta congelata'}
          </Button>
        </div>
        <div role="status">
          {proof.state === 'done' && (
            <Stack gap="sm">
              <Text fw={600}>{proofVerdict(proof.checks)}</Text>
              <ProofChecks checks={proof.checks} />
            </Stack>
          )}
        </div>
        {proof.state === 'failed' && (
          <Alert color="red" role="alert">
            {proof.message}
          </Alert>
        )}
      </Stack>
    </HomeCard>
  );
}
