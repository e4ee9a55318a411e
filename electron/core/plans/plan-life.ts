import type { PlanChange } from '../../../shared/plan/change.ts';
import type { PlanHeader, Resolution } from '../../../shared/plan/core/header.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { duplicateOf } from '../../../shared/plan/duplicate-of.ts';
import { newId } from '../../../shared/plan/new-id.ts';
import { speakingOf } from '../database/sqlite-error.ts';
import type { Reader, Writer } from '../database/tables.ts';
import type { FileContent } from '../files/read-attachable.ts';
import { compareSignedPlan } from '../signed/signed-plan.ts';
import { keepContent } from './attachment-contents.ts';
import { canonicalJson } from './canonical.ts';
import {
  allFrozen,
  type FrozenJson,
  type FrozenPlan,
  type FrozenTable,
  findFrozen,
  frozenTableOf,
  type NewFrozen,
  readFrozen,
  writeFrozen,
} from './frozen-plans.ts';
import { type LifeEvent, lifeEvents } from './life-events.ts';
import { readPlan } from './plan-rows.ts';

import { type PlanWriter, type StoreOptions, undoState, type WriteResult } from './plan-writer.ts';
import { asApproved, asProposed, refuseBlocked, refuseOpenMarks, refuseOther } from './proposals.ts';
import { type PublicationStep, readPublication, writePublicationStep } from './publication-steps.ts';
import {
  recordedResolution,
  refuseApproval,
  refuseResolution,
  refuseResolutionFacts,
  refuseUnlessApproved,
  refuseWithdrawal,
} from './refusals.ts';

/** What of a resolution a person writes; the files are attached apart. */
export type ResolutionFields = Omit<Resolution, ResolutionFile>;
export type ResolutionFile = 'act' | 'signedPlan';

/** What was frozen, and the write that the window has to follow. */
export type FreezeResult = WriteResult & { readonly frozen: FrozenPlan };

/**
 * The road of a plan to the Giunta: draft → proposed (frozen) → resolution recorded → approved, and what follows.
 * Every step is one transaction and one row of the log; nothing that was frozen is ever written again.
 */
export class PlanLife {
  readonly #db: Reader;
  readonly #writer: PlanWriter;
  readonly #options: StoreOptions;

  constructor(db: Reader, writer: PlanWriter, options: StoreOptions) {
    this.#db = db;
    this.#writer = writer;
    this.#options = options;
  }

  /**
   * Draft → proposed, under the next revision; from here on the plan cannot be edited.
   *
   * @param printed the plan that was checked, printed and sealed, as `asProposed` gave it
   * @throws PiaoError `plan.not-draft`, `plan.blocking-findings`, `plan.marks-open`, `plan.changed-meanwhile`
   */
  freeze(
    planId: string,
    printed: Omit<NewFrozen, 'planJson'> & { readonly blockingFindings: number },
  ): Promise<FreezeResult> {
    return this.#writer.transaction(planId, async (trx) => {
      const doc = await readPlan(trx, planId);
      const proposed = asProposed(doc);
      const planJson = canonicalJson(proposed);
      refuseBlocked(printed.blockingFindings);
      refuseOpenMarks(proposed);
      refuseOther(planJson, canonicalJson(printed.document));
      const frozen = { ...printed, document: proposed, planJson };
      return this.#moveOn(trx, doc, 'proposals', frozen);
    });
  }

  /**
   * Proposed → draft, for the reason given; what was frozen stays, a resolution that was recorded goes.
   * Throws `plan.not-proposed`, `plan.motivation-missing`.
   */
  withdraw(planId: string, motivation: string): Promise<WriteResult> {
    return this.#writer.act(planId, (doc) => {
      refuseWithdrawal(doc, motivation);
      const change = headerTo(doc, { ...doc.plan, status: 'draft', resolution: null });
      return { action: 'withdraw', note: motivation.trim(), changes: [change] };
    });
  }

  /**
   * What the Giunta decided on a proposal; may be corrected until the plan is approved.
   * Throws `plan.not-proposed`, `plan.resolution-number`, `plan.resolution-in-future`, `plan.resolution-publication-order`.
   */
  recordResolution(planId: string, fields: ResolutionFields): Promise<WriteResult> {
    return this.#writer.act(planId, (doc) => {
      refuseResolution(doc);
      refuseResolutionFacts(fields, this.#options.now());
      const { act = null, signedPlan = null } = doc.plan.resolution ?? {};
      const resolution = { ...fields, act, signedPlan };
      return { action: 'resolution', changes: [headerTo(doc, { ...doc.plan, resolution })] };
    });
  }

  /**
   * Keeps the signed act, or the plan that was signed outside, which must hold the PDF that was frozen; either takes
   * the place of one attached before. Throws `plan.not-proposed`, `plan.resolution-missing` and what
   * `compareSignedPlan` throws.
   */
  attachToResolution(planId: string, as: ResolutionFile, file: FileContent): Promise<WriteResult> {
    return this.#writer.act(planId, async (doc, trx) => {
      const resolution = recordedResolution(doc);
      const voted = () => readFrozen(trx, 'proposals', planId, doc.plan.revision);
      const note = as === 'signedPlan' ? signedNote(file, await voted()) : `Atto allegato: «${file.name}».`;
      const kept = { name: file.name, ...(await keepContent(trx, file.bytes)) };
      const after = { ...doc.plan, resolution: { ...resolution, [as]: kept } };
      return { action: 'resolution', note, changes: [headerTo(doc, after)] };
    });
  }

  /**
   * Proposed → approved, for ever.
   *
   * @param printed what `approvedForm` gave, printed and sealed
   * @throws PiaoError what `approvedForm` throws, `plan.changed-meanwhile`
   */
  approve(planId: string, printed: NewFrozen): Promise<FreezeResult> {
    return this.#writer.transaction(planId, async (trx) => {
      const doc = await readPlan(trx, planId);
      refuseApproval(doc);
      const { planJson } = asApproved(doc, await readFrozen(trx, 'proposals', planId, doc.plan.revision));
      refuseOther(planJson, printed.planJson);
      return this.#moveOn(trx, doc, 'approvals', printed);
    });
  }

  /** The proposal that was voted, and what the recorded resolution makes of it. Throws what `asApproved` throws. */
  approvedForm(planId: string): Promise<{ readonly voted: FrozenPlan; readonly approved: FrozenJson }> {
    return this.#speaking(async () => {
      const doc = await readPlan(this.#db, planId);
      refuseApproval(doc);
      const voted = await readFrozen(this.#db, 'proposals', planId, doc.plan.revision);
      return { voted, approved: asApproved(doc, voted) };
    });
  }

  /**
   * A draft of the same triennium made from what was approved, without what monitoring found since; it goes on
   * counting revisions. Returns its id. Throws `plan.not-approved`.
   */
  async amend(planId: string): Promise<string> {
    const doc = await this.#speaking(() => readPlan(this.#db, planId));
    refuseUnlessApproved(doc);
    const approved = await this.frozenOf(doc);
    const draft = duplicateOf(approved?.document ?? doc);
    const amended = { ...draft, plan: { ...draft.plan, id: newId(), revision: doc.plan.revision } };
    await this.#writer.takeIn(amended, 'create');
    return amended.plan.id;
  }

  /** What was frozen of a plan as it stands now; null for a draft, and for one that came here without its PDF. */
  frozenOf(doc: PlanDocument): Promise<FrozenPlan | null> {
    const table = frozenTableOf(doc);
    return this.#speaking(async () =>
      table === null ? null : findFrozen(this.#db, table, doc.plan.id, doc.plan.revision),
    );
  }

  /** What was frozen under a revision. Throws `plan.proposal-missing`, `plan.proposal-altered`. */
  frozen(table: FrozenTable, planId: string, revision: number): Promise<FrozenPlan> {
    return this.#speaking(() => readFrozen(this.#db, table, planId, revision));
  }

  allFrozen(planId: string): ReturnType<typeof allFrozen> {
    return this.#speaking(() => allFrozen(this.#db, planId));
  }

  /** What was done to a plan on its road, the oldest first. */
  events(planId: string): Promise<readonly LifeEvent[]> {
    return this.#speaking(() => lifeEvents(this.#db, planId));
  }

  publication(planId: string): Promise<readonly PublicationStep[]> {
    return this.#speaking(() => readPublication(this.#db, planId));
  }

  /** Notes what was published, where and when. Throws `plan.not-approved`. */
  recordPublication(planId: string, step: PublicationStep): Promise<void> {
    return this.#writer.transaction(planId, async (trx) => {
      refuseUnlessApproved(await readPlan(trx, planId));
      await writePublicationStep(trx, planId, step);
    });
  }

  /** The plan takes the header of what is frozen of it, in one transaction. */
  async #moveOn(
    trx: Writer,
    doc: PlanDocument,
    table: FrozenTable,
    frozen: NewFrozen,
  ): Promise<FreezeResult> {
    const at = this.#options.now();
    const changes = [headerTo(doc, frozen.document.plan)];
    const action = table === 'proposals' ? 'freeze' : 'approve';
    await this.#writer.write(trx, doc, { action, changes }, at);
    const savedAt = at.toISOString();
    const written = await writeFrozen(trx, table, frozen, savedAt);
    return { frozen: written, changes, savedAt, ...(await undoState(trx, doc.plan.id)) };
  }

  #speaking<T>(work: () => Promise<T>): Promise<T> {
    return speakingOf(this.#options.file, work);
  }
}

/** What the log says of how the plan was signed outside. */
function signedNote(file: FileContent, voted: FrozenPlan): string {
  const signed = compareSignedPlan(file.bytes, voted.pdf);
  const how =
    signed.form === 'pades'
      ? 'firma nel PDF (PAdES)'
      : `busta CAdES (.p7m)${signed.layers > 1 ? `, ${signed.layers} firme una nell’altra` : ''}`;
  return `Piano firmato «${file.name}»: ${how}; contiene il PDF della proposta. Firma non controllata.`;
}

function headerTo(doc: PlanDocument, after: PlanHeader): PlanChange {
  return { target: 'header', before: doc.plan, after };
}
