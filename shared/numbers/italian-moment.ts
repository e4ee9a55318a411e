/** "02.03.2026 ore 09:15" on this computer's clock; after "il", "dal", "al" and "del" it reads well whatever the day. */
export function formatItalianMoment(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`;
  return `${day} ore ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "26/11/2026 18:40 (UTC+01:00)" on this computer's clock, saying which that is: for what is read elsewhere too. */
export function formatZonedMoment(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())} (${zoneOf(-at.getTimezoneOffset())})`;
}

function zoneOf(minutesAhead: number): string {
  if (minutesAhead === 0) return 'UTC';
  const ahead = Math.abs(minutesAhead);
  const two = (number: number) => String(number).padStart(2, '0');
  return `UTC${minutesAhead < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
