import { Button, Collapse, Stack } from '@mantine/core';
import { useState } from 'react';
import { Digest } from '../../components/attachments/digest.tsx';
import { dayAndTime } from '../../components/day-and-time.ts';
import { HomeCard } from '../home/home-card.tsx';
import { base64OfHex } from './base64-of-hex.ts';
import classes from './life.module.css';
import type { FrozenFacts } from './use-life.ts';

interface Props {
  readonly frozen: readonly FrozenFacts[];
}

/** Everything that was frozen, with the digests that an act quotes. */
export function FrozenCard({ frozen }: Props) {
  if (frozen.length === 0) return null;
  return (
    <HomeCard title="Versioni congelate e impronte" wide>
      <Stack gap="md">
        {frozen.toReversed().map((facts, index) => (
          <Frozen key={`${facts.status} ${facts.revision}`} facts={facts} newest={index === 0} />
        ))}
      </Stack>
    </HomeCard>
  );
}

interface FrozenProps {
  readonly facts: FrozenFacts;
  readonly newest: boolean;
}

function Frozen({ facts, newest }: FrozenProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? newest;
  const { status, revision, createdAt, signer, engine } = facts;
  const name = `${status === 'approved' ? 'Piano approvato' : 'Proposta'}, revisione ${revision}`;
  return (
    <section aria-label={name}>
      <Button variant="subtle" size="compact-md" aria-expanded={open} onClick={() => setChosen(!open)}>
        {name} – {dayAndTime(createdAt)}
      </Button>
      <Collapse expanded={open} transitionDuration={0}>
        <dl className={classes.facts}>
          <dt>Firmato da</dt>
          <dd>
            {signer === null
              ? 'nessun fascicolo firmato'
              : `${signer.name}, con data dichiarata ${dayAndTime(signer.signedAt)}`}
          </dd>
          <dt>Stampato da</dt>
          <dd>{engine ?? 'versione del programma non registrata'}</dd>
          <DigestRow label="PDF" sha256={facts.pdfSha256} name={`PDF, ${name}`} />
          <DigestRow label="Dati (plan.json)" sha256={facts.planSha256} name={`dati, ${name}`} />
          <DigestRow
            label="Impronta scritta nel PDF"
            sha256={facts.fingerprint}
            name={`impronta scritta nel PDF, ${name}`}
          />
        </dl>
      </Collapse>
    </section>
  );
}

interface DigestRowProps {
  readonly label: string;
  readonly sha256: string;
  readonly name: string;
}

function DigestRow({ label, sha256, name }: DigestRowProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Digest sha256={sha256} name={name} />
        <Digest sha256={base64OfHex(sha256)} form="in base64" name={`${name} (base64)`} />
      </dd>
    </>
  );
}
