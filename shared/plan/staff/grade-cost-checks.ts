import { type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';

/** A stated cost without its IRAP: nobody else knows it, and the ceiling of L. 296/2006 counts it. */
export function checkGradeCosts(doc: PlanDocument): Finding[] {
  return doc.capacity.gradeCosts.flatMap(({ id, grade, annualCost, irap }, index) => {
    if (annualCost === null || irap !== null) return [];
    const place = { path: ['capacity', 'gradeCosts', index, 'irap'], item: id, section: '3.3.2' };
    const area = grade.trim() === '' ? 'senza area di inquadramento' : `dell’area «${grade.trim()}»`;
    return [
      warning(
        'grade-cost.irap-missing',
        place,
        `Il costo annuo ${area} è indicato senza IRAP, che conta nel limite L. 296/2006: scrivere l’IRAP annua, o 0,00 se non è dovuta.`,
      ),
    ];
  });
}
