import { blocking, type Finding, warning } from '../../checks/finding.ts';
import { decimal } from '../../numbers/decimal.ts';
import type { PlanDocument } from '../document.ts';
import type { Hire } from './hires.ts';

/** Hires and headcount: a year and a profile for each hire, part-time figures that can be true. */
export function checkStaff(doc: PlanDocument): Finding[] {
  return [...doc.hires.flatMap((hire, index) => checkHire(doc, hire, index)), ...checkHeadcount(doc)];
}

function checkHire(doc: PlanDocument, hire: Hire, index: number): Finding[] {
  const place = (field: keyof Hire) => ({ path: ['hires', index, field], item: hire.id, section: '3.3.2' });
  const name = `«${hire.profile === '' ? 'senza profilo' : hire.profile}»${hire.number === null ? '' : ` (n. ${hire.number})`}`;
  const found: Finding[] = [];
  const first = doc.plan.period.firstYear;
  if (hire.year === null) {
    found.push(
      blocking(
        'hire.year-missing',
        place('year'),
        `L’assunzione ${name} non ha un anno: indicarlo, perché il piano dei fabbisogni è per anno.`,
      ),
    );
  } else if (first !== null && (hire.year < first || hire.year > first + 2)) {
    found.push(
      warning(
        'hire.year-outside-period',
        place('year'),
        `L’assunzione ${name} è prevista nel ${hire.year}, fuori dal triennio ${first}-${first + 2}: correggere l’anno.`,
      ),
    );
  }
  if (hire.profile.trim() === '') {
    found.push(
      warning('hire.profile-missing', place('profile'), `L’assunzione ${name} non ha un profilo: indicarlo.`),
    );
  }
  if (hire.unit === null) {
    found.push(
      warning(
        'hire.unit-missing',
        place('unit'),
        `L’assunzione ${name} non indica la struttura di destinazione: indicarla.`,
      ),
    );
  }
  return found;
}

function checkHeadcount(doc: PlanDocument): Finding[] {
  return doc.headcount.flatMap((row, index) => {
    const heads = row.heads ?? 0;
    const partTime = row.partTimeHeads ?? 0;
    const quota = decimal(row.partTimeQuota ?? '0');
    const possible = partTime <= heads && quota.gte(0) && quota.lte(partTime) && quota.gt(0) === partTime > 0;
    if (possible) return [];
    return [
      warning(
        'headcount.part-time-impossible',
        { path: ['headcount', index], item: row.id, section: '3.3.1' },
        `Per il profilo «${row.profile}» i dipendenti a tempo parziale (${partTime}) e le loro quote (${(row.partTimeQuota ?? '0').replace('.', ',')}) non sono compatibili con il numero dei dipendenti (${heads}): controllare la riga.`,
      ),
    ];
  });
}
