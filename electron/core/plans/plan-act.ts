import { annexedFiles } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { type Annex, actText } from '../../../shared/print/act/act-text.ts';
import { mapTexts } from '../../../shared/print/map-texts.ts';
import { markupText } from '../../../shared/print/markup-text.ts';
import type { Block } from '../../../shared/print/model.ts';
import { documentDate } from '../../../shared/print/print.ts';
import { sha256 } from './canonical.ts';
import { type ExportOptions, exportName, exportPdf } from './export-plan.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { PlanStore } from './plan-store.ts';

/** The texts for the deliberation on a plan, as blocks to lay out, and what is annexed to it. */
export interface PlanAct {
  readonly blocks: readonly Block[];
  readonly annexes: readonly Annex[];
  readonly toDocx: () => Promise<Uint8Array>;
}

/** The proposal of deliberation, with the digests of the PDF as it is exported now (or was frozen) and of the files annexed to it. */
export async function planAct(store: PlanStore, planId: string, options: ExportOptions): Promise<PlanAct> {
  const doc = await store.read(planId);
  const { bytes } = await exportPdf(store, planId, options);
  const annexes = [
    annexOf(`${exportName(doc)}.pdf`, 'Piano Integrato di Attività e Organizzazione', sha256(bytes)),
    ...annexedFiles(doc).map((each) => annexOf(each.name, each.description, each.sha256)),
  ];
  const blocks = mapTexts(actText(doc, annexes, await fingerprintOf(store, doc)), markupText);
  const about = {
    title: 'Proposta di deliberazione della Giunta',
    author: markupText(doc.administration.name),
    date: documentDate(doc),
  };
  const toDocx = async () => {
    // Only now, to start the program sooner.
    const { writeActDocx } = await import('../printing/docx/write-act-docx.ts');
    return writeActDocx(blocks, about);
  };
  return { blocks, annexes, toDocx };
}

function annexOf(name: string, description: string, hex: string): Annex {
  return { name, description, ...digestForms(hex) };
}

/** A SHA-256 as people compare it and as the protocol's register wants it (AgID, segnatura: base64). */
export function digestForms(hex: string): { readonly sha256: string; readonly base64: string } {
  return { sha256: hex, base64: Buffer.from(hex, 'hex').toString('base64') };
}
