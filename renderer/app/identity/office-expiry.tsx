import { ExpiryNote } from './expiry-note.tsx';
import { useIdentity } from './use-identity.ts';

/** The warning of the office's identity where everybody sees it, not only who is about to sign. */
export function OfficeExpiry() {
  const office = useIdentity();
  return office.state === 'there' ? <ExpiryNote identity={office.identity} my="md" /> : null;
}
