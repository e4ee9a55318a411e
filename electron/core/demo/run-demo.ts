import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CapacityResult } from '../../../shared/calculators/capacity.ts';
import { checkPlan } from '../../../shared/checks/check-plan.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { type PlanDocument, planTitle } from '../../../shared/plan/document.ts';
import { officialScenario, scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { createIdentity, openIdentity } from '../bundles/identity.ts';
import { canonicalPlanJson, PDF_ENTRY } from '../bundles/plan-bundle.ts';
import {
  type OpenedPlanBundle,
  openPlanBundle,
  type PlanBundleReport,
} from '../bundles/plan-bundle-verify.ts';
import { planText } from '../cli/plan-file.ts';
import { withFileSource } from '../files/byte-source.ts';
import { wholeOf } from '../files/content.ts';
import { writeWhole } from '../files/write-whole.ts';
import { sealedBundle } from '../plans/export-plan.ts';
import { freezePlan } from '../plans/freeze-plan.ts';
import { openProgram } from '../program.ts';
import { loadSamplePlan } from '../sample.ts';
import { demoFiles, prepareDemoFolder } from './demo-folder.ts';

/** What the demonstration did and found. */
export interface DemoReport {
  readonly title: string;
  readonly files: Readonly<Record<keyof typeof demoFiles, string>>;
  readonly findings: readonly Finding[];
  readonly capacity: CapacityResult;
  readonly levels: Readonly<Record<string, number>>;
  readonly bundle: PlanBundleReport;
  /** The plan and the PDF that came back from the bundle are the ones that were frozen. */
  readonly identical: boolean;
  /** The change log of the database re-walks from its first row. */
  readonly logIntact: boolean;
}

/**
 * The main job in one go: sample → database → checks → worksheets → PDF → freeze → signed bundle →
 * verification → import into a second database → comparison.
 */
export async function runDemo(folder: string): Promise<DemoReport> {
  await prepareDemoFolder(folder);
  const at = (name: keyof typeof demoFiles) => join(folder, demoFiles[name]);

  const program = await openProgram({ folder: at('data') });
  try {
    const sample = loadSamplePlan();
    await program.store.create(sample);
    const doc = await program.store.read(sample.plan.id);
    const findings = checkPlan(doc);

    // The key serves this demonstration alone: it is kept nowhere, so the passphrase need not be either.
    const passphrase = randomUUID();
    const created = await createIdentity({ name: 'Segreteria Generale (dimostrazione)', passphrase });
    const identity = await openIdentity(created.p12, passphrase);
    const { frozen } = await freezePlan(program.store, doc.plan.id, {
      identity,
      now: new Date(),
    });
    const { document: proposed, pdf } = frozen;
    const bundle = await sealedBundle(program.store, doc.plan.id);
    if (bundle === null) throw new Error('what was just frozen has its seal');
    await writeWhole(at('plan'), planText(proposed));
    await writeWhole(at('pdf'), pdf);
    await writeWhole(at('certificate'), created.certificatePem);
    await writeWhole(at('bundle'), bundle);

    const { report, returned } = await withFileSource(at('bundle'), async (source) => {
      const { report, content } = await openPlanBundle(source, [created.certificatePem]);
      return { report, returned: content === null ? null : await reimport(at('reimport'), content) };
    });
    const identical =
      returned !== null &&
      sameBytes(canonicalPlanJson(returned.plan), canonicalPlanJson(proposed)) &&
      sameBytes(returned.pdf, pdf);

    return {
      title: planTitle(doc),
      files: {
        plan: at('plan'),
        pdf: at('pdf'),
        bundle: at('bundle'),
        certificate: at('certificate'),
        data: at('data'),
        reimport: at('reimport'),
      },
      findings,
      capacity: scenarioWorksheet(doc, officialScenario(doc)),
      levels: countLevels(doc),
      bundle: report,
      identical,
      logIntact: (await program.store.verify()).intact,
    };
  } finally {
    await program.close();
  }
}

/** Takes plan and PDF of the bundle into a database of its own and reads both back from there. */
async function reimport(
  folder: string,
  { plan, entries }: NonNullable<OpenedPlanBundle['content']>,
): Promise<{ plan: PlanDocument; pdf: Uint8Array }> {
  const program = await openProgram({ folder });
  const pdf = entries.get(PDF_ENTRY);
  try {
    await program.store.importPlan(plan, pdf === undefined ? {} : { pdf: await wholeOf(pdf.chunks()) });
    const proposal = await program.store.life.frozen('proposals', plan.plan.id, plan.plan.revision);
    return { plan: await program.store.read(plan.plan.id), pdf: proposal.pdf };
  } finally {
    await program.close();
  }
}

function countLevels(doc: PlanDocument): Record<string, number> {
  const levels = doc.riskMethod.bands.map(({ level }) => level);
  return Object.fromEntries(
    levels.map((level) => [level, doc.riskEvents.filter((event) => event.level === level).length]),
  );
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
