const units = ['byte', 'kB', 'MB', 'GB'] as const;
const figure = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1 });

/** A size in bytes as file managers tell it, in thousands: "1,4 MB"; empty when it is not known. */
export function fileSize(bytes: number | null): string {
  if (bytes === null) return '';
  // 999.950 kB would be rounded to "1.000 kB".
  const step = units.findLastIndex((_, index) => bytes >= 999.95 * 1000 ** (index - 1));
  const at = Math.max(0, bytes < 1000 ? 0 : step);
  return `${figure.format(bytes / 1000 ** at)} ${units[at]}`;
}
