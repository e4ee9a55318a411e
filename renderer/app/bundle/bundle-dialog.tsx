import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { BundleAction } from '../../../shared/contract/bundles.ts';
import { editionPhrase } from '../../../shared/labels/edition-words.ts';
import { api } from '../../api.ts';
import { dayAndTime } from '../../components/day-and-time.ts';
import { useReturnFocus } from '../../components/return-focus.ts';
import { problemWords } from '../../stores/problem-words.ts';
import classes from '../life/life.module.css';
import { ProofChecks } from '../life/proof-checks.tsx';
import type { ShownCheck } from '../life/proof-verdict.ts';
import { bundleActionWords, bundleWords } from './bundle-words.ts';
import { SignerTrust } from './signer-trust.tsx';
import type { BundleReport } from './use-shown-bundle.ts';

interface Props {
  readonly report: BundleReport;
  readonly onReport: (report: BundleReport) => void;
  readonly onOpen: (planId: string) => void;
  readonly onClose: () => void;
}

/** What a bundle from elsewhere is, whether it is sound, who signed it, and what can be done with it. */
export function BundleDialog({ report, onReport, onOpen, onClose }: Props) {
  useReturnFocus();
  const [checks, setChecks] = useState<readonly ShownCheck[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { token, fileName, valid, plan, signer, signedAt, files, otherSignatures, problems, actions } =
    report;

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemWords(error));
    } finally {
      setBusy(false);
    }
  };
  const takeIn = (action: BundleAction) =>
    attempt(async () => {
      const { planId } = await api.bundles.takeIn({ token, action });
      onClose();
      onOpen(planId);
    });
  const prove = () => attempt(async () => setChecks(await api.bundles.prove({ token })));

  return (
    <Modal opened onClose={onClose} size="xl" title={`Verifica del fascicolo «${fileName}»`}>
      <Stack>
        <Alert
          {...(valid ? {} : { color: 'red' })}
          role="status"
          title={valid ? 'Il fascicolo è integro' : 'Il fascicolo NON va usato'}
        >
          {plan !== null && (
            <Text fw={600}>
              {plan.title}: {editionPhrase(plan)}.
            </Text>
          )}
          {bundleWords(report)}
        </Alert>
        {problems.length > 0 && (
          <ul className={classes.checks} aria-label="Che cosa non va">
            {problems.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <span>
                  {message}{' '}
                  <Text span size="xs" c="dimmed">
                    ({code})
                  </Text>
                </span>
              </li>
            ))}
          </ul>
        )}
        {signer !== null && (
          <>
            <dl className={classes.facts}>
              <dt>Firmato da</dt>
              <dd>{signer.name}</dd>
              <dt>Data dichiarata</dt>
              <dd>{signedAt === null ? 'assente' : dayAndTime(signedAt)}</dd>
              <dt>Impronta del certificato</dt>
              <dd className={classes.code}>{signer.fingerprint}</dd>
            </dl>
            {/* What a certificate signed that does not verify is no reason to trust it. */}
            {valid && (
              <SignerTrust
                signer={signer}
                onTrusted={() => attempt(async () => onReport(await api.bundles.verify({ token })))}
              />
            )}
          </>
        )}
        {files.length > 0 && (
          <details>
            <summary>File del fascicolo e loro impronte SHA-256 ({files.length})</summary>
            <dl className={classes.facts}>
              {files.map(({ name, sha256 }) => (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd className={classes.code}>{sha256}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        {otherSignatures.length > 0 && (
          <Text size="sm">
            Il fascicolo porta anche firme o marche temporali aggiunte da altri programmi, che qui{' '}
            <strong>non sono verificate</strong>: {otherSignatures.join(', ')}.
          </Text>
        )}
        <div role="status">{checks !== null && <ProofChecks checks={checks} />}</div>
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <Group justify="flex-end">
          {valid && (
            <Button variant="default" loading={busy} onClick={() => void prove()}>
              Ristampa e confronta
            </Button>
          )}
          {actions.map((action) => (
            <Button key={action} variant="default" disabled={busy} onClick={() => void takeIn(action)}>
              {bundleActionWords(action, plan?.firstYear ?? null)}
            </Button>
          ))}
          <Button onClick={onClose}>Chiudi</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
