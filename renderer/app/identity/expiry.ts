export type Expiry =
  | { readonly state: 'good' }
  | { readonly state: 'soon'; readonly days: number }
  | { readonly state: 'expired' };

/** Long enough for an authority to issue another certificate. */
const warnDays = 60;
const dayLength = 24 * 60 * 60 * 1000;

/** How far the end of a certificate is, in whole days. */
export function expiryOf(validTo: string, now: Date): Expiry {
  const left = new Date(validTo).getTime() - now.getTime();
  if (left < 0) return { state: 'expired' };
  const days = Math.floor(left / dayLength);
  return days < warnDays ? { state: 'soon', days } : { state: 'good' };
}
