import { checkPlan, isAccepted } from '../../../../shared/checks/check-plan.ts';
import type { Finding, Severity } from '../../../../shared/checks/finding.ts';
import { itemsOf } from '../../../../shared/plan/access.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { kindOf, listKindNames } from '../../../../shared/plan/kinds.ts';
import type { Command } from '../command.ts';
import { readPlan } from '../plan-file.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'PIANO.json [--json]',
  summary: 'controlla la coerenza del piano',
  positionals: ['il file del piano'],
  options: {},
  run: async ({ positionals: [path = ''] }) => {
    const doc = await readPlan(path);
    const findings = checkPlan(doc);
    return {
      text: explain(doc, findings),
      json: {
        findings: findings.map(({ code, severity, path: place, message }) => ({
          code,
          severity,
          path: place,
          message,
        })),
        counts: countItems(doc),
      },
      status: findings.some(({ severity }) => severity === 'blocking') ? 1 : 0,
    };
  },
};

/** How many items the plan has of each list kind, by the kind's name. */
export function countItems(doc: PlanDocument): Readonly<Record<string, number>> {
  return Object.fromEntries(listKindNames.map((name) => [kindOf(name).name, itemsOf(doc, name).length]));
}

function explain(doc: PlanDocument, findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nessuna segnalazione: il piano è coerente.';
  const groups: readonly (readonly [Severity, string])[] = [
    ['blocking', 'Bloccanti (impediscono l’adozione)'],
    ['warning', 'Avvisi (da correggere, o da accettare con una motivazione)'],
  ];
  return groups
    .map(([severity, title]) => ({
      title,
      found: findings.filter((finding) => finding.severity === severity),
    }))
    .map(({ title, found }) =>
      [`${title}: ${found.length}`, ...found.map((finding) => line(doc, finding))].join('\n'),
    )
    .join('\n\n');
}

function line(doc: PlanDocument, finding: Finding): string {
  const accepted = isAccepted(doc, finding) ? ' [accettato]' : '';
  return `  - ${finding.message}${accepted}\n    ${finding.code} · ${finding.path}`;
}
