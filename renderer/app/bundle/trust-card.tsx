import { Button, Stack } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { showError } from '../../stores/notice-store.ts';
import { HomeCard } from '../home/home-card.tsx';
import classes from '../life/life.module.css';
import { longDay } from '../life/life-words.ts';

type Trusted = Awaited<ReturnType<typeof api.trust.list>>;

/** The certificates that the office trusts, and why. */
export function TrustCard() {
  const [trusted, setTrusted] = useState<Trusted>([]);
  const refresh = useCallback(() => {
    api.trust.list().then(setTrusted, showError);
  }, []);
  useEffect(refresh, [refresh]);
  return (
    <HomeCard title="Certificati di cui l’ufficio si fida">
      {trusted.length === 0 ? (
        <p className={classes.small}>
          Nessuno. Ci si fida di un certificato verificando un fascicolo (File › Verifica un fascicolo…).
        </p>
      ) : (
        <ul className={classes.publication}>
          {trusted.map(({ fingerprint, name, checkedHow, trustedAt }) => (
            <li key={fingerprint}>
              <Stack gap={4} align="flex-start">
                <strong>{name}</strong>
                <span className={classes.code}>{fingerprint}</span>
                <p className={classes.small}>
                  {checkedHow} – {longDay(trustedAt)}
                </p>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`Non fidarti più: ${name}`}
                  onClick={() => {
                    api.trust.remove({ fingerprint }).then(refresh, showError);
                  }}
                >
                  Non fidarti più
                </Button>
              </Stack>
            </li>
          ))}
        </ul>
      )}
    </HomeCard>
  );
}
