import { sortFindings } from '../../checks/acceptances.ts';
import { checkPlan } from '../../checks/check-plan.ts';
import type { Finding } from '../../checks/finding.ts';
import type { PlanDocument } from '../../plan/document.ts';
import { groupRow, note, row, table } from '../cells.ts';
import type { PrintSection, Row } from '../model.ts';

/** What the checks say of the plan, as an annex of a draft: what is still to be mended, then what was accepted and why. */
export function openFindings(doc: PlanDocument): PrintSection {
  const { open, acceptances } = sortFindings(doc, checkPlan(doc));
  const rows = [
    ...group(
      'Impediscono l’adozione',
      open.filter(({ severity }) => severity === 'blocking'),
    ),
    ...group(
      'Avvisi da correggere o motivare',
      open.filter(({ severity }) => severity === 'warning'),
    ),
  ];
  const accepted = acceptances.flatMap(({ accepted: { motivation }, findings }) =>
    findings.map(({ section, message }) => row(place(section), message, motivation)),
  );
  return {
    key: 'findings',
    level: 1,
    number: '',
    title: 'Segnalazioni aperte',
    blocks: [
      rows.length === 0
        ? note('I controlli non segnalano nulla.')
        : table('findings', '', ['Sezione', 'Segnalazione'], rows),
      ...(accepted.length === 0
        ? []
        : [
            table(
              'accepted-findings',
              'Avvisi accettati',
              ['Sezione', 'Segnalazione', 'Motivazione'],
              accepted,
            ),
          ]),
    ],
  };
}

function group(title: string, findings: readonly Finding[]): Row[] {
  if (findings.length === 0) return [];
  return [
    groupRow(`${title} (${findings.length})`),
    ...findings.map(({ section, message }) => row(place(section), message)),
  ];
}

const place = (section: string): string =>
  section === 'premise' ? 'Premessa' : section === 'plan' ? 'Piano' : section;
