import { z } from 'zod';
import { listKindNames } from '../plan/kinds.ts';
import { defineCall } from './call.ts';
import { writeAnswerSchema } from './plans.ts';

const planId = z.uuid();
const kind = z.enum(listKindNames);
const fields = z.record(z.string(), z.unknown());

const sheetRow = z.strictObject({ number: z.int().min(1), cells: z.array(z.string()).readonly() });

const columnUse = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('fill'), key: z.string() }),
  z.strictObject({ use: z.literal('keep') }),
  z.strictObject({ use: z.literal('ignore') }),
]);

/** How the columns of a file become those of the plan: by index, and for columns that the file lacks. */
export const rememberedMappingSchema = z.strictObject({
  mapping: z.array(columnUse).readonly(),
  fixed: z.record(z.string(), z.string()),
});

export type RememberedMapping = z.output<typeof rememberedMappingSchema>;

const signature = z.string().max(20_000);

const tableEdit = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('create'), kind, fields }),
  z.strictObject({ edit: z.literal('update'), kind, id: z.uuid(), fields }),
]);

/** Tables to and from spreadsheets. */
export const tableCalls = {
  /** Asks where, then writes the items of a kind as CSV; `file` is null when the person closed the dialog. */
  save: defineCall({
    channel: 'tables.save',
    input: z.strictObject({ planId, kind }),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
  /**
   * Asks for a CSV or XLSX and gives its sheets as text; null when the person closed the dialog. Refused, naming the
   * file, when it cannot be read (`sheet.…`, `file.…`, `table.quote-open`).
   */
  open: defineCall({
    channel: 'tables.open',
    input: z.undefined(),
    output: z
      .strictObject({
        name: z.string(),
        format: z.enum(['csv', 'xlsx']),
        encoding: z.string().nullable(),
        sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(sheetRow).readonly() })).readonly(),
      })
      .nullable(),
  }),
  /** How a table with these headings was mapped the last time; null when it never was. */
  mapping: defineCall({
    channel: 'tables.mapping',
    input: z.strictObject({ kind, signature }),
    output: rememberedMappingSchema.nullable(),
  }),
  /** Backs the database up, writes the edits as one action, and remembers the mapping. All or nothing. */
  takeIn: defineCall({
    channel: 'tables.takeIn',
    input: z.strictObject({
      planId,
      kind,
      edits: z.array(tableEdit).min(1).max(10_000),
      signature,
      remember: rememberedMappingSchema,
    }),
    output: writeAnswerSchema,
  }),
};
