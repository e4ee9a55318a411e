import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { checkOrganisation } from '../../../../../shared/plan/organisation/organisation-checks.ts';
import { codesOf, only } from '../finding-place.ts';
import { idOf, planWith, withHeader } from '../plan-with.ts';

const complete = {
  name: 'Comune di Crema',
  taxCode: '91035680197',
  vatNumber: '00111540191',
  ipaCode: 'c_d142',
  mayor: 'Ada Neri',
  generalSecretary: 'Bruno Verdi',
  preventionOfficer: 'Bruno Verdi',
  inhabitants: 34_193,
  employees: 50,
  email: 'urp@comune.crema.cr.it',
  certifiedEmail: 'protocollo@comunecrema.legalmail.it',
};
const withAdministration = (change: Readonly<Record<string, unknown>>) =>
  planWith({ administration: { ...complete, ...change } });

const find = (doc: PlanDocument, code: string) => only(doc, checkOrganisation(doc), code);

describe('the scheda anagrafica', () => {
  it('has nothing to be mended when it is complete', () => {
    expect(checkOrganisation(withAdministration({}))).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name-missing', 'name', 'blocking', 'denominazione'],
    [{ taxCode: '' }, 'tax-code-missing', 'taxCode', 'blocking', 'codice fiscale'],
    [{ taxCode: '91035680198' }, 'tax-code-malformed', 'taxCode', 'warning', '«91035680198»'],
    [{ vatNumber: '1' }, 'vat-number-malformed', 'vatNumber', 'warning', '«1»'],
    [{ certifiedEmail: 'pec' }, 'certified-email-malformed', 'certifiedEmail', 'warning', '«pec»'],
    [{ certifiedEmail: '' }, 'certified-email-missing', 'certifiedEmail', 'warning', 'Manca la PEC'],
    [{ email: 'urp@' }, 'email-malformed', 'email', 'warning', '«urp@»'],
    [{ ipaCode: 'c d142' }, 'ipa-code-malformed', 'ipaCode', 'warning', '«c d142»'],
    [{ ipaCode: '' }, 'ipa-code-missing', 'ipaCode', 'warning', 'Manca il codice IPA'],
    [{ mayor: ' ' }, 'mayor-missing', 'mayor', 'warning', 'Sindaco'],
    [
      { generalSecretary: '' },
      'general-secretary-missing',
      'generalSecretary',
      'warning',
      'Segretario Generale',
    ],
    [{ preventionOfficer: '' }, 'prevention-officer-missing', 'preventionOfficer', 'warning', 'RPCT'],
    [{ inhabitants: null }, 'inhabitants-missing', 'inhabitants', 'warning', 'abitanti'],
    [{ employees: null }, 'employees-missing', 'employees', 'warning', 'dipendenti'],
  ])('with %j is reported as administration.%s alone', (change, code, field, severity, words) => {
    const doc = withAdministration(change);
    expect(codesOf(checkOrganisation(doc))).toEqual([`administration.${code}`]);
    const finding = find(doc, `administration.${code}`);
    expect(finding).toMatchObject({ path: `administration.${field}`, severity, section: '1', item: null });
    expect(finding.message).toContain(words);
  });

  it('may be without partita IVA and e-mail, which not every ente has', () => {
    expect(checkOrganisation(withAdministration({ vatNumber: '', email: '' }))).toEqual([]);
  });
});

describe('a simplified plan', () => {
  it.each([
    ['ordinary', 51, 0],
    ['simplified', 50, 0],
    ['simplified', 51, 1],
    ['simplified', null, 0],
  ] as const)('%s with %s employees: %i findings', (kind, employees, count) => {
    const doc = withHeader(withAdministration({ employees }), { kind });
    const found = checkOrganisation(doc).filter(({ code }) => code === 'plan.kind-not-allowed');
    expect(found).toHaveLength(count);
    if (count > 0) {
      expect(find(doc, 'plan.kind-not-allowed')).toMatchObject({ path: 'plan.kind', severity: 'warning' });
    }
  });
});

describe('the same people in 1, 3.1 and 3.3.1', () => {
  const units = [
    { id: idOf(1), kind: 'area', permanentStaff: 30, fixedTermStaff: 2 },
    { id: idOf(2), kind: 'office', permanentStaff: 17, fixedTermStaff: null },
    { id: idOf(3), kind: 'staff', permanentStaff: 1, outsideHeadcount: true },
    { id: idOf(4), kind: 'office' },
  ];
  const headcount = [
    { id: idOf(5), contract: 'permanent', heads: 40 },
    { id: idOf(6), contract: 'permanent', heads: 7 },
    { id: idOf(7), contract: 'fixed-term', heads: 2 },
  ];
  const people = (parts: Readonly<Record<string, unknown>> = {}) =>
    planWith({ administration: complete, units, headcount, ...parts });

  it('agree when the Segretario alone is outside the headcount', () => {
    expect(checkOrganisation(people())).toEqual([]);
  });

  it('disagree when he is counted on one side only', () => {
    const inside = units.map((unit) => ({ ...unit, outsideHeadcount: false }));
    const finding = find(people({ units: inside }), 'staff.totals-disagree');
    expect(finding).toMatchObject({ path: 'headcount', section: '3.3.1', item: null });
    expect(finding.message).toContain('a tempo indeterminato sono 48');
    expect(finding.message).toContain('e 47 nella consistenza');
  });

  it('disagree contract by contract, each with its own finding', () => {
    const more = headcount.map((row) => ({ ...row, heads: row.heads + 1 }));
    const messages = checkOrganisation(people({ headcount: more })).map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('a tempo indeterminato sono 47 nelle unità organizzative');
    expect(messages[1]).toContain('a tempo determinato sono 2 nelle unità organizzative');
  });

  it.each([
    ['no headcount has been written', { headcount: [] }],
    ['no unit has people', { units: [{ id: idOf(1), kind: 'area' }] }],
  ])('are not compared while %s', (_what, parts) => {
    expect(codesOf(checkOrganisation(people(parts)))).toEqual([]);
  });

  it.each([
    [49, 1],
    [50, 0],
    [51, 1],
  ])('of the scheda, %i employees against 50 in the units: %i findings', (employees, count) => {
    const doc = people({ administration: { ...complete, employees } });
    expect(codesOf(checkOrganisation(doc))).toEqual(Array(count).fill('staff.employees-disagree'));
    if (count > 0) {
      expect(find(doc, 'staff.employees-disagree').message).toContain(
        `indica ${employees} dipendenti, le unità organizzative (3.1) ne contano 50`,
      );
    }
  });
});
