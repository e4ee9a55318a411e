import type { PlanDocument } from '../document.ts';
import { type CeilingColumnName, yearOfColumn } from './worksheet.ts';

/** The two forms of the static ceiling: its norm, and what its limit is made of. */
export const ceilingNorms = {
  'comma-557': {
    norm: 'art. 1 commi 557, 557-bis e 557-quater L. 296/2006',
    reference: 'Media 2011-2013',
  },
  'comma-562': { norm: 'art. 1 comma 562 L. 296/2006', reference: 'Anno 2008' },
} as const;

const ordinals = { firstYear: '1° anno', secondYear: '2° anno', thirdYear: '3° anno' } as const;

/** The head of a column of the static table. */
export function ceilingColumnTitle(doc: PlanDocument, column: CeilingColumnName): string {
  const year = yearOfColumn(doc, column);
  switch (column) {
    case 'reference':
      return ceilingNorms[doc.capacity.ceiling.basis].reference;
    case 'statement':
      return year === null ? 'Ultimo rendiconto' : `Rendiconto ${year}`;
    default:
      return `Previsione ${year ?? ordinals[column]}`;
  }
}
