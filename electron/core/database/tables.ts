import type { Generated, Kysely, Transaction } from 'kysely';
import type { KindTableName } from './names.ts';

/** What SQLite keeps in a cell of ours, contents of files apart. */
export type Cell = string | number | null;

/** A row of a kind's table: `plan_id`, for lists `position` and `id`, then one column per field. */
export interface KindRow {
  [column: string]: Cell;
}

export interface PlanRow {
  id: string;
  first_year: number | null;
  kind: string;
  status: string;
  revision: number;
  based_on: string | null;
  resolution: string | null;
  created_at: string;
  updated_at: string;
}

export interface SectionRow {
  plan_id: string;
  key: string;
  number: string;
  title: string;
  body: string;
}

export interface AttachmentContentRow {
  sha256: string;
  bytes: Uint8Array;
}

/** A plan as it was frozen, for the Giunta (`proposals`) or with the resolution (`approvals`). */
export interface FrozenRow {
  plan_id: string;
  revision: number;
  plan_json: string;
  pdf: Uint8Array;
  plan_sha256: string;
  pdf_sha256: string;
  created_at: string;
  /** What printed the PDF; null when it came from elsewhere. */
  engine: string | null;
  /** The signed parts of its bundle, as JSON; null when none was signed. */
  seal: string | null;
}

export interface PublicationStepRow {
  plan_id: string;
  step: string;
  done_on: string | null;
  link: string;
  note: string;
}

export interface TrustedCertificateRow {
  fingerprint: string;
  name: string;
  pem: string;
  checked_how: string;
  trusted_at: string;
}

export interface ChangeLogRow {
  seq: number;
  plan_id: string;
  action_id: string;
  action: string;
  of_action: string | null;
  note: string;
  change: string;
  author: string;
  at: string;
  prev_hash: string;
  hash: string;
}

/** What can be searched; `kind` is empty and `key` the section's for a section, `key` is empty for a single. */
export interface SearchEntryRow {
  id: Generated<number>;
  plan_id: string;
  kind: string;
  key: string;
  title: string;
  body: string;
}

/** From which schema the search entries were made. */
export interface SearchStateRow {
  only_row: number;
  made_from: string;
}

/** A plan whose log has to start anew since a migration. */
export interface LogRestartRow {
  plan_id: string;
}

export interface ConfidentialNoteRow {
  plan_id: string;
  kind: string;
  item_id: string;
  text: string;
  written_at: string;
}

export interface ColumnMappingRow {
  kind: string;
  signature: string;
  mapping: string;
  used_at: string;
}

/** An import that is being looked through; `report` and `document` are JSON. */
export interface ImportReviewRow {
  id: string;
  file_name: string;
  text: string;
  report: string;
  document: string;
  started_at: string;
  updated_at: string;
}

export interface ImportDecisionRow {
  review_id: string;
  subject: string;
  decision: string;
}

/** `changes` is JSON; `undone` is 0 or 1. */
export interface ImportStepRow {
  seq: Generated<number>;
  review_id: string;
  action_id: string;
  undone: number;
  /** JSON: keys of the entries. */
  touched: string;
  changes: string;
}

export type Tables = {
  plans: PlanRow;
  sections: SectionRow;
  attachment_contents: AttachmentContentRow;
  proposals: FrozenRow;
  approvals: FrozenRow;
  publication_steps: PublicationStepRow;
  trusted_certificates: TrustedCertificateRow;
  change_log: ChangeLogRow;
  search_entries: SearchEntryRow;
  search_state: SearchStateRow;
  log_restarts: LogRestartRow;
  column_mappings: ColumnMappingRow;
  confidential_notes: ConfidentialNoteRow;
  import_reviews: ImportReviewRow;
  import_decisions: ImportDecisionRow;
  import_steps: ImportStepRow;
} & { [Name in KindTableName]: KindRow };

/** For reading: the database, or the transaction that the reading is part of. */
export type Reader = Kysely<Tables>;

/**
 * For writing. Every writing function asks for the transaction and never takes the database: there is one
 * connection, and whoever asks the database inside a transaction waits for himself.
 */
export type Writer = Transaction<Tables>;
