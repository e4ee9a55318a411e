import { createHash } from 'node:crypto';
import type { Attachment } from '../../shared/plan/core/attachments.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';

export const armsId = '01930000-0000-7000-8000-0000000a4345';

/** The plan with a coat of arms, and where its file is read. */
export function withArms(plan: PlanDocument, bytes: Uint8Array, name = 'stemma.png') {
  const arms: Attachment = {
    id: armsId,
    name,
    mediaType: 'image/png',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    section: '1',
    description: '',
  };
  const doc: PlanDocument = {
    ...plan,
    administration: { ...plan.administration, coatOfArms: armsId },
    attachments: [...plan.attachments, arms],
  };
  return { doc, arms, readContent: async () => bytes };
}
