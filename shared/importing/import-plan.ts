import { PiaoError } from '../errors.ts';
import { type PlanDocument, planFormat, planVersion } from '../plan/document.ts';
import { newId } from '../plan/new-id.ts';
import { parsePlanDocument } from '../plan/parse.ts';
import { mandatoryRiskAreas } from '../plan/risk/risk-areas.ts';
import { formatPath } from '../validation/issue-message.ts';
import { remarkDoubtfulRows, withDoubt } from './doubtful-rows.ts';
import { type Found, Ledger } from './found.ts';
import { readGoals } from './goals.ts';
import { readIdentity, readPeriod, readResolution } from './identity.ts';
import type { ImportStep } from './import-steps.ts';
import { readMonitoring } from './monitoring.ts';
import { type Outline, readOutline, sectionLines } from './outline.ts';
import { readPerformance } from './performance.ts';
import { readRemoteWork } from './remote-work.ts';
import {
  type ImportReport,
  itemCounts,
  placesById,
  type Recognised,
  reportFindings,
  type Unmatched,
} from './report.ts';
import { readRisk } from './risk.ts';
import { type ReadSections, readSections } from './sections.ts';
import { type Line, type LineRange, readSource, type Source, spanning } from './source.ts';
import { readStaff } from './staff.ts';
import { remarkStale } from './stale.ts';
import { readPreventionTraining, readTraining, readTrainingIndicators } from './training.ts';
import { fold } from './wording.ts';

export interface ImportedPlan {
  readonly plan: PlanDocument;
  readonly report: ImportReport;
}

/**
 * Reads a published PIAO (text or markdown) into a draft plan document with a report. Everything is recognised by
 * label and shape; what is not recognised stays as text of its section or is told as unmatched.
 *
 * Throws `import.not-a-plan` for a text with neither sections nor contents of a PIAO.
 */
export function importPlan(text: string, onStep: (step: ImportStep) => void = () => undefined): ImportedPlan {
  onStep('lines');
  const source = readSource(text);
  const outline = readOutline(source);
  const ledger = new Ledger();
  const usable = source.lines.filter((line) => !outline.contents.has(line.index));
  const within = (key: string) =>
    sectionLines(source, outline, key).filter((line) => !outline.contents.has(line.index));
  const orAll = (key: string) =>
    outline.sections.some((section) => section.key === key) ? within(key) : usable;

  const cover = usable.slice(
    0,
    Math.min(40, outline.sections.find(({ key }) => key !== 'premise')?.start ?? 40),
  );
  const period = readPeriod(usable);
  const identity = readIdentity(within('1').length > 0 ? within('1') : usable.slice(0, 60), usable, ledger);
  const resolution = readResolution(cover, ledger);
  claimCover(cover, identity.values.name ?? '', ledger);
  const firstYear = period?.firstYear ?? null;

  onStep('performance');
  const performance = readPerformance(source, outline, { usable, section: orAll('2.2'), firstYear }, ledger);
  onStep('risk');
  const risk = readRisk(source, orAll('2.3'), ledger);
  const goals = readGoals(within('2.1'), ledger);
  onStep('staff');
  const staff = readStaff(source, { usable, plan: orAll('3.3') }, performance.units, ledger);
  const secretary = identity.values.generalSecretary ?? '';
  const office = performance.units.mentioned('Segretario Generale');
  if (secretary !== '' && office !== null) performance.units.set(office, { manager: secretary });
  onStep('rest');
  const remoteWork = readRemoteWork(within('3.2'), ledger);
  const training = [
    ...readTraining(within('3.3.5'), ledger),
    ...readTrainingIndicators(within('4'), ledger),
    ...outline.sections
      .filter(({ key, title }) => key.startsWith('2.3.') && /^formazione/iu.test(title))
      .flatMap(({ textStart, end }) => readPreventionTraining(source.lines.slice(textStart, end), ledger)),
  ];
  const monitoring = readMonitoring(within('4'), ledger);
  remarkStale(source, outline, firstYear, ledger);
  remarkDoubtfulRows(source, ledger);
  const sections = readSections(source, outline, ledger);

  const lists = {
    units: performance.units.found(),
    publicValueGoals: goals,
    objectiveTypes: performance.types.found(),
    objectives: performance.objectives,
    processes: risk.processes,
    riskAreas: risk.areas,
    riskEvents: risk.events,
    measures: risk.measures,
    controls: risk.controls,
    prevention: risk.prevention,
    transparencyDuties: risk.transparency,
    headcount: staff.headcount,
    hires: staff.hires,
    training,
    remoteWork,
  };
  refuseOtherTexts(source, outline, lists);
  onStep('report');
  const plan = parsePlanDocument({
    format: planFormat,
    version: planVersion,
    plan: {
      id: newId(),
      period: { firstYear },
      kind: isSimplified(cover, identity.values.employees ?? null) ? 'simplified' : 'ordinary',
      status: 'draft',
      revision: 0,
      resolution,
    },
    administration: identity.values,
    sections: sections.sections,
    ...mapItems(lists),
    riskAreas:
      risk.areas.length > 0
        ? itemsOf(risk.areas)
        : mandatoryRiskAreas.map((area) => ({ id: newId(), ...area })),
    riskMethod: risk.method,
    capacity: staff.capacity,
    monitoring: { schedule: itemsOf(monitoring) },
  });
  const everything = [...Object.values(lists).flat(), ...monitoring, ...staff.worksheet] as readonly Found<{
    id: string;
  }>[];
  return {
    plan,
    report: {
      findings: reportFindings(plan, ledger.remarks),
      counts: {
        ...itemCounts(plan),
        sections: sections.found.length,
        summaryRows: performance.summaryRows,
        riskFactors: risk.factors.factors.size,
        anomalies: risk.factors.anomalies.size,
      },
      recognised: recognisedIn(plan, everything, withDoubt(source), {
        identity: identity.lines,
        sections,
        staff: staff.lines,
        period: period?.lines ?? null,
      }),
      unmatched: unmatchedIn(usable, ledger),
      skipped: skippedIn(source, outline),
    },
  };
}

function itemsOf<T>(found: readonly Found<T>[]): T[] {
  return found.map(({ item }) => item);
}

function mapItems(lists: Readonly<Record<string, readonly Found<unknown>[]>>): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, found]) => [name, itemsOf(found)]));
}

/** Titles of the cover say what the header of the plan says already. */
function claimCover(cover: readonly Line[], name: string, ledger: Ledger): void {
  for (const line of cover) {
    if (
      (name !== '' && fold(line.plain) === fold(name)) ||
      /^piano integrato di attivit[àa] e (?:di )?organizzazione|^\(?p\.?i\.?a\.?o\.?\)?(?:\s|$)|^(?:per il )?triennio\b|^20\d\d\s*[-–/]\s*20\d\d$/iu.test(
        line.plain,
      )
    ) {
      ledger.claim(line);
    }
    if (/^approvat[oa] con (?:deliberazione|delibera)/iu.test(line.plain) && ledger.isFree(line)) {
      ledger.claim(line);
      ledger.remark({
        code: 'import.resolution-blank',
        message: `La copertina (riga ${line.lines[0]}) non porta numero e data della deliberazione che ha approvato il piano: il piano importato resta in bozza senza estremi.`,
        lines: line.lines,
        place: ['plan', 'resolution'],
      });
    }
  }
}

function isSimplified(cover: readonly Line[], employees: number | null): boolean {
  return cover.some(({ plain }) => /semplificat/iu.test(plain)) || (employees !== null && employees <= 50);
}

const fewestSections = 2;

function refuseOtherTexts(
  source: Source,
  outline: Outline,
  lists: Readonly<Record<string, readonly unknown[]>>,
): void {
  const sections = new Set(outline.sections.map(({ key }) => key.split('.', 2).join('.')));
  const telling = ['objectives', 'riskEvents', 'hires', 'headcount', 'processes'].some(
    (name) => (lists[name]?.length ?? 0) >= 2,
  );
  const named = source.lines.some(({ plain }) => /piano integrato di attivit|\bPIAO\b/iu.test(plain));
  if (telling || sections.size >= fewestSections + 1 || (named && sections.size >= fewestSections)) return;
  throw new PiaoError(
    'import.not-a-plan',
    'Il testo non ha né le sezioni né i contenuti di un PIAO: controllare di aver scelto il documento giusto.',
  );
}

function recognisedIn(
  plan: PlanDocument,
  items: readonly Found<{ id: string }>[],
  howSure: ReturnType<typeof withDoubt>,
  others: {
    readonly identity: ReadonlyMap<string, LineRange>;
    readonly sections: ReadSections;
    readonly staff: ReadonlyMap<string, LineRange>;
    readonly period: LineRange | null;
  },
): readonly Recognised[] {
  const places = placesById(plan);
  const certain = (path: string, lines: LineRange): Recognised => ({
    path,
    confidence: howSure('certain', lines),
    lines,
  });
  return [
    ...(others.period === null ? [] : [certain('plan.period.firstYear', others.period)]),
    ...[...others.identity].map(([field, lines]) => certain(`administration.${field}`, lines)),
    ...others.sections.found.map(({ item, lines, confidence }) => ({
      path: formatPath(['sections', item]),
      confidence,
      lines,
    })),
    ...[...others.staff].map(([path, lines]) => certain(path, lines)),
    ...items.flatMap(({ item, lines, confidence }) => {
      const place = places.get(item.id);
      return place === undefined
        ? []
        : [{ path: formatPath(place), confidence: howSure(confidence, lines), lines }];
    }),
  ];
}

/** What neither a recogniser nor a section took, in passages of neighbouring lines. */
function unmatchedIn(lines: readonly Line[], ledger: Ledger): readonly Unmatched[] {
  const left = new Set(ledger.unplaced);
  const passages: Line[][] = [];
  for (const line of lines) {
    if (!ledger.isFree(line) && !left.has(line)) continue;
    const last = passages.at(-1);
    if (last?.at(-1)?.index === line.index - 1) last.push(line);
    else passages.push([line]);
  }
  return passages.map((passage) => ({
    lines: spanning(passage),
    text: passage.map(({ text }) => text).join('\n'),
  }));
}

function skippedIn(source: Source, outline: Outline): ImportReport['skipped'] {
  const contents = source.lines
    .filter(({ index }) => outline.contents.has(index))
    .map(({ lines }) => ({ lines, reason: 'indice' }));
  const furniture = source.furniture.map((line) => ({
    lines: [line, line] as const,
    reason: 'numeri e intestazioni di pagina',
  }));
  return [...contents, ...furniture].toSorted((a, b) => a.lines[0] - b.lines[0]);
}
