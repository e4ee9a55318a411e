/** "02.03.2026 ore 09:15" on this computer's clock; after "il", "dal", "al" and "del" it reads well whatever the day. */
export function formatItalianMoment(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`;
  return `${day} ore ${two(at.getHours())}:${two(at.getMinutes())}`;
}
