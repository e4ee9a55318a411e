import type { Finding } from '../../../shared/checks/finding.ts';

/** "1 bloccante, 12 avvisi", without what there is none of. */
export function findingsCount(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const warnings = findings.length - blocking;
  const parts = [
    ...(blocking === 0 ? [] : [`${blocking} ${blocking === 1 ? 'bloccante' : 'bloccanti'}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'avviso' : 'avvisi'}`]),
  ];
  return parts.length === 0 ? 'nessuna segnalazione' : parts.join(', ');
}
