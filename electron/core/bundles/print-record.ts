import { z } from 'zod';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { printEngine } from '../printing/engine.ts';
import { planFingerprint } from '../printing/fingerprint.ts';

/** Name of the record in the bundle. */
export const RECORD_ENTRY = 'stampa.json';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What the bundle of a plan says of its PDF; a newer program may say more, which is passed over. */
export const printRecordSchema = z.object({
  format: z.literal('piao-print'),
  /** `printEngine` of the program that made the PDF. */
  engine: z.string().min(1),
  /** `planFingerprint` of the data that were printed. */
  fingerprint: sha256Schema,
  /** For an approved plan, the proposal that was voted. */
  voted: z.object({ revision: z.int().min(0), planSha256: sha256Schema, pdfSha256: sha256Schema }).nullable(),
});

export type PrintRecord = z.output<typeof printRecordSchema>;

/** The record as its entry holds it. */
export function recordText(record: Omit<PrintRecord, 'format'>): string {
  const { engine, fingerprint, voted } = record;
  return `${JSON.stringify({ format: 'piao-print', engine, fingerprint, voted }, null, 2)}\n`;
}

/** The record of a plan that was printed here and now, as it stands. */
export function recordOfPrint(plan: PlanDocument): string {
  return recordText({ engine: printEngine(), fingerprint: planFingerprint(plan), voted: null });
}

/** Null when the text is no such record. */
export function readRecord(text: string): PrintRecord | null {
  try {
    return printRecordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
