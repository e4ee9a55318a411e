import { useCallback, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { problemWords } from '../../stores/problem-words.ts';

export type Identity = NonNullable<Awaited<ReturnType<typeof api.identities.current>>>;
type Memory = Awaited<ReturnType<typeof api.identities.memory>>;

type Load =
  | { readonly state: 'asking' }
  | { readonly state: 'none'; readonly memory: Memory }
  | { readonly state: 'there'; readonly identity: Identity; readonly memory: Memory }
  | { readonly state: 'failed'; readonly message: string };

/** The office's signing identity, and whether its passphrase is or can be remembered; null while nothing is known. */
export type Office = Load & { readonly canRemember: boolean | null; readonly refresh: () => void };

export function useIdentity(): Office {
  const [load, setLoad] = useState<Load>({ state: 'asking' });
  const refresh = useCallback(() => {
    Promise.all([api.identities.current(), api.identities.memory()]).then(
      ([identity, memory]) =>
        setLoad(identity === null ? { state: 'none', memory } : { state: 'there', identity, memory }),
      (error: unknown) => setLoad({ state: 'failed', message: problemWords(error) }),
    );
  }, []);
  useEffect(refresh, [refresh]);
  const canRemember = load.state === 'none' || load.state === 'there' ? load.memory.available : null;
  return { ...load, canRemember, refresh };
}
