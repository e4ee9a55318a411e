import { basename, dirname, join } from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import type { Attachment } from '../../../shared/plan/core/attachments.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { ATTACHMENTS_FOLDER, attachmentEntryNames } from '../bundles/attachment-names.ts';
import type { AttachmentContent } from '../bundles/plan-bundle.ts';
import { type Content, wholeOf } from '../files/content.ts';
import { systemCode } from '../files/system-code.ts';
import { missingContent, type ReadContent } from '../printing/cover-picture.ts';
import { naming, readContent, readJson, standardStream } from './files.ts';

/** Reads a plan document from a file; every refusal names the file. */
export async function readPlan(path: string): Promise<PlanDocument> {
  const json = await readJson(path);
  return naming(path, () => parsePlanDocument(json));
}

/** The plan document as people may read it in a text editor. */
export function planText(doc: PlanDocument): string {
  return `${JSON.stringify(doc, null, 2)}\n`;
}

/**
 * The contents of the plan's attachments: those given with `--attach`, else those in `allegati/` beside the plan.
 * An attachment whose content is nowhere is left out; the caller says whether that matters.
 *
 * Throws `attachment.unlisted` for a file that the plan does not list, `attachment.digest-mismatch` for one
 * whose content is not the one the plan was made with.
 */
export async function readAttachments(
  doc: PlanDocument,
  planPath: string,
  given: readonly string[],
): Promise<AttachmentContent[]> {
  const contents = new Map<string, AttachmentContent>();
  for (const path of given) {
    const content = await readContent(path);
    const attachment = attachmentFor(doc, path, content.sha256);
    contents.set(attachment.id, { ...content, name: attachment.name });
  }
  if (planPath !== standardStream) {
    const names = attachmentEntryNames(doc.attachments.map(({ name }) => name));
    for (const [index, attachment] of doc.attachments.entries()) {
      if (contents.has(attachment.id)) continue;
      const content = await besidePlan(dirname(planPath), attachment, names[index] ?? '');
      if (content !== null) contents.set(attachment.id, content);
    }
  }
  return [...contents.values()];
}

/** For the print, which takes the coat of arms from among them. Throws `picture.missing`. */
export function contentIn(contents: readonly AttachmentContent[]): ReadContent {
  return async (sha256) => {
    const content = contents.find((each) => each.sha256 === sha256);
    if (content === undefined) throw missingContent();
    return wholeOf(content.chunks());
  };
}

function attachmentFor(doc: PlanDocument, path: string, digest: string): Attachment {
  const byDigest = doc.attachments.find((attachment) => attachment.sha256 === digest);
  if (byDigest !== undefined) return byDigest;
  const byName = doc.attachments.find((attachment) => attachment.name === basename(path));
  if (byName !== undefined) throw mismatch(path, byName);
  throw new PiaoError(
    'attachment.unlisted',
    `${path}: il file non è tra gli allegati del piano (attachments), aggiungerlo al piano o non indicarlo.`,
  );
}

async function besidePlan(
  folder: string,
  attachment: Attachment,
  entryName: string,
): Promise<AttachmentContent | null> {
  // SECURITY: the name comes from a document that anyone may have written; it must not lead out of the folder.
  const plainName =
    basename(attachment.name) === attachment.name ? [`${ATTACHMENTS_FOLDER}${attachment.name}`] : [];
  for (const candidate of [...plainName, entryName]) {
    const path = join(folder, candidate);
    const content = await readIfThere(path);
    if (content === null) continue;
    if (content.sha256 !== attachment.sha256) throw mismatch(path, attachment);
    return { ...content, name: attachment.name };
  }
  return null;
}

/** A name that cannot be one on this disk, as one that is too long for it, is that of no file either. */
function isOfNoFile({ code, cause }: PiaoError): boolean {
  return (
    code === 'file.missing' ||
    code === 'file.not-a-file' ||
    ['ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(systemCode(cause))
  );
}

async function readIfThere(path: string): Promise<Content | null> {
  try {
    return await readContent(path);
  } catch (error) {
    if (error instanceof PiaoError && isOfNoFile(error)) return null;
    throw error;
  }
}

function mismatch(path: string, attachment: Attachment): PiaoError {
  return new PiaoError(
    'attachment.digest-mismatch',
    `${path}: l’impronta SHA-256 non è quella dell’allegato «${attachment.name}» del piano, serve il file originale.`,
  );
}
