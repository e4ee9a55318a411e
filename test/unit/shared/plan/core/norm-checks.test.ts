import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { repealedNorms } from '../../../../../shared/legal/repealed-norms.ts';
import { checkNorms } from '../../../../../shared/plan/core/norm-checks.ts';
import { richTextFromPlain } from '../../../../../shared/plan/core/rich-text.ts';
import { fieldsOf } from '../../../../../shared/plan/field-meta.ts';
import { kindOf, listKindNames } from '../../../../../shared/plan/kinds.ts';
import { expectWellMade, only } from '../finding-place.ts';
import { idOf, planWith } from '../plan-with.ts';

const old = 'Si applica il D.lgs. 50/2016.';
const inSection = (text: string) =>
  planWith({ sections: { '2.3.art-8': { number: '', title: '', body: richTextFromPlain(text) } } });

describe('repealed norms in the narrative', () => {
  it('are reported with the section, and with what to quote instead', () => {
    const doc = inSection(old);
    expect(only(doc, checkNorms(doc), 'text.repealed-norm')).toMatchObject({
      path: 'sections["2.3.art-8"].body',
      section: '2.3.art-8',
      item: null,
      severity: 'warning',
      message:
        'Il testo della sezione cita D.lgs. 50/2016, non più in vigore: verificare e citare D.lgs. 36/2023.',
    });
  });

  it.each([
    ['D.Lgs. n. 163/2006', 'D.lgs. 163/2006'],
    ['d.lgs 50 del 2016', 'D.lgs. 50/2016'],
    ['art. 54 bis del D.lgs. 165/2001', 'art. 54-bis D.lgs. 165/2001'],
    ['art. 118 del Codice dei contratti', 'art. 118 del Codice dei contratti (D.lgs. 163/2006, subappalto)'],
  ])('are found as %s', (quoted, name) => {
    expect(checkNorms(inSection(`Visto il ${quoted}, si dispone.`)).map(({ message }) => message)).toEqual([
      expect.stringContaining(`cita ${name}, non più in vigore`),
    ]);
  });

  it.each([
    'D.lgs. 36/2023',
    'D.lgs. 165/2001',
    'D.lgs. 150/2016',
    'art. 54 D.lgs. 165/2001',
    'comma 50/2016',
  ])('are told from %s, which is in force or no norm', (quoted) => {
    expect(checkNorms(inSection(`Visto il ${quoted}, si dispone.`))).toEqual([]);
  });

  it('are found in lists, tables and notes too', () => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: old }] };
    const blocks = [
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph] }] }],
      },
      { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: old } }] },
    ];
    for (const block of blocks) {
      const doc = planWith({ sections: { '4': { body: { type: 'doc', content: [block] } } } });
      expect(checkNorms(doc)).toHaveLength(1);
    }
  });

  it('each have a successor and the act that repealed them', () => {
    for (const { name, replacedBy, source } of repealedNorms) {
      expect(replacedBy).not.toBe(name);
      expect(source).toMatch(/\d{4}/);
    }
  });
});

describe('repealed norms in the tables', () => {
  it('are reported with item and field, by their Italian names', () => {
    const doc = planWith({
      measures: [
        { id: idOf(1), kind: 'further' },
        { id: idOf(2), kind: 'further', note: old },
      ],
    });
    expect(only(doc, checkNorms(doc), 'text.repealed-norm')).toMatchObject({
      path: 'measures[1].note',
      item: idOf(2),
      section: '2.3',
      message: expect.stringContaining('Il campo «Nota» (misura n. 2) cita D.lgs. 50/2016'),
    });
  });

  it('are reported one by one where a text quotes several', () => {
    const note = 'D.lgs. 163/2006, poi D.lgs. 50/2016';
    expect(checkNorms(planWith({ measures: [{ id: idOf(1), kind: 'further', note }] }))).toHaveLength(2);
  });

  const plainFields = listKindNames.flatMap((kind) =>
    fieldsOf(kindOf(kind))
      .filter(
        ({ references, schema }) =>
          references === undefined && z.safeParse(schema, old).success && z.safeParse(schema, '').success,
      )
      .map(({ name }) => ({ kind, field: name })),
  );

  it.each(plainFields)('are found in $kind.$field', ({ kind, field }) => {
    const { path, label, fields } = kindOf(kind);
    const item: Record<string, unknown> = { id: idOf(1), code: 'Z', ...leastChoices(kind), [field]: old };
    if (!Object.hasOwn(kindOf(kind).schema.shape, 'code')) delete item.code;
    const [first, second] = path;
    const doc = planWith({ [first]: second === undefined ? [item] : { [second]: [item] } });
    const finding = checkNorms(doc)[0];
    if (finding === undefined) throw new Error('nothing was found');
    expectWellMade(doc, finding);
    expect(finding.path).toBe(`${path.join('.')}[0].${field}`);
    expect(finding.message).toContain(`«${fields[field]}» (${label.singular} n. 1)`);
  });
});

function leastChoices(kind: (typeof listKindNames)[number]): Record<string, unknown> {
  const entries = fieldsOf(kindOf(kind)).flatMap(({ name, schema }) =>
    'options' in schema && Array.isArray(schema.options) ? [[name, schema.options[0]]] : [],
  );
  return Object.fromEntries(entries);
}
