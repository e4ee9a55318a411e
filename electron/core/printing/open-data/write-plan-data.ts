import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { dataTables } from '../../../../shared/print/open-data/data-tables.ts';
import { outputModel } from '../output-model.ts';
import type { PrintedWhat } from '../print-model.ts';
import { writeOpenData } from './write-open-data.ts';

/** The open data of a plan, or of a part of it. Throws `print.part-unknown`, `print.part-without-data`. */
export function writePlanData(doc: PlanDocument, what: PrintedWhat): Uint8Array {
  return writeOpenData(outputModel(doc, what), dataTables(doc, what.part));
}
