import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { isOptionalSection } from '../../legal/simplified-plan.ts';
import { itemsOf } from '../access.ts';
import type { PlanDocument } from '../document.ts';
import { type KindName, kindOf, listKindNames } from '../kinds.ts';
import { isBlankRichText } from './rich-text-plain.ts';
import { type StandardSectionKey, standardSections } from './sections.ts';

/** Lists that other items choose from, which every new plan has: alone they fill no section. */
const vocabularies: ReadonlySet<KindName> = new Set(['objectiveTypes', 'riskAreas']);

/** The tables that a plan cannot do without, with the words for their absence. */
const neededTables = [
  [
    'objectives',
    'objectives.missing',
    'Il piano non contiene obiettivi di performance: inserirli nella sezione 2.2 (art. 3 c. 1 lett. b DM 132/2022).',
  ],
  [
    'riskEvents',
    'risk-events.missing',
    'Il registro non contiene eventi rischiosi: inserirli nella sezione 2.3 (art. 3 c. 1 lett. c DM 132/2022).',
  ],
] as const;

/** The plan as a whole: its period, and nothing of the Piano-tipo left empty. */
export function checkPlanAsWhole(doc: PlanDocument): Finding[] {
  return [...checkPeriod(doc), ...checkSections(doc), ...checkTables(doc), ...checkAttachments(doc)];
}

function checkPeriod(doc: PlanDocument): Finding[] {
  if (doc.plan.period.firstYear !== null) return [];
  return [
    blocking(
      'plan.period-missing',
      { path: ['plan', 'period', 'firstYear'], section: '1' },
      'Manca il triennio del piano: indicarne il primo anno.',
    ),
  ];
}

function checkSections(doc: PlanDocument): Finding[] {
  return standardSections
    .filter(({ key }) => key !== '1' && isEmptySection(doc, key))
    .filter(({ key }) => !isOptionalSection(doc.plan.kind, key))
    .map(({ key, number, title }) =>
      warning(
        'section.empty',
        { path: ['sections', key], section: key },
        `La sezione ${number === '' ? '' : `${number} `}«${title}» è vuota: il Piano-tipo la prevede (DM 30.6.2022 n. 132).`,
      ),
    );
}

function checkTables(doc: PlanDocument): Finding[] {
  return neededTables
    .filter(([name]) => itemsOf(doc, name).length === 0)
    .filter(([name]) => !isOptionalSection(doc.plan.kind, kindOf(name).section))
    .map(([name, code, message]) => warning(code, { path: [name], section: kindOf(name).section }, message));
}

/** No narrative under the key or a finer one, and no item of a kind that belongs there. */
export function isEmptySection(doc: PlanDocument, key: StandardSectionKey): boolean {
  const narrative = Object.entries(doc.sections).some(
    ([candidate, { body }]) =>
      (candidate === key || candidate.startsWith(`${key}.`)) && !isBlankRichText(body),
  );
  if (narrative) return false;
  return !listKindNames.some(
    (name) => kindOf(name).section === key && !vocabularies.has(name) && itemsOf(doc, name).length > 0,
  );
}

function checkAttachments(doc: PlanDocument): Finding[] {
  return doc.attachments.flatMap((attachment, index) => {
    if (/^[0-9a-f]{64}$/.test(attachment.sha256) && attachment.name.trim() !== '') return [];
    return [
      warning(
        'attachment.digest-malformed',
        { path: ['attachments', index, 'sha256'], item: attachment.id, section: 'plan' },
        `L’allegato «${attachment.name}» non ha un’impronta SHA-256 valida: aggiungerlo di nuovo.`,
      ),
    ];
  });
}
