import { describe, expect, it } from 'vitest';
import { choiceLabels } from '../../../../shared/labels/choice-labels.ts';
import {
  planKindLabels,
  planKinds,
  planStatuses,
  planStatusLabels,
} from '../../../../shared/plan/core/header.ts';
import { chapters, standardSections } from '../../../../shared/plan/core/sections.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { kindNames, kindOf } from '../../../../shared/plan/kinds.ts';
import { anomalyWords, riskFactorWords } from '../../../../shared/plan/risk/factors.ts';
import { mappingElementLabels, processMappingSchema } from '../../../../shared/plan/risk/processes.ts';

/** Every word that window, print and messages show for a kind, a field, a choice or a section. */
const shown: readonly (readonly [string, string])[] = [
  ...kindNames.flatMap((kind) => {
    const { label, fields } = kindOf(kind);
    const choices = fieldsOf(kindOf(kind)).flatMap(({ name }) =>
      Object.entries(choiceLabels(kind, name) ?? {}).map(
        ([value, words]) => [`${kind}.${name}=${value}`, words] as const,
      ),
    );
    return [
      [kind, label.singular] as const,
      [`${kind}s`, label.plural] as const,
      ...Object.entries(fields).map(([field, words]) => [`${kind}.${field}`, words] as const),
      ...choices,
    ];
  }),
  ...Object.entries({ ...planStatusLabels, ...planKindLabels, ...mappingElementLabels }),
  ...[...standardSections, ...chapters].map(({ key, title }) => [key, title] as const),
  ...Object.entries({ ...riskFactorWords, ...anomalyWords }).flatMap(([name, words]) => [
    [name, words.label] as const,
    [`${name}, description`, words.description] as const,
  ]),
];

/** Words of the code that would be a slip in front of a person; not those that are Italian as well (nota, area, input). */
const english =
  /(?<!\p{L})(the|of|and|none|some|yes|other|new|under-?way|done|planned|draft|proposed|approved|archived|ordinary|simplified|name|title|kind|type|units?|hires?|headcount|measures?|risks?|areas|events?|goals?|training|course|office|level|low|medium|high|permanent|fixed-term|deadline|owner|description|score|probability|impact|spending|revenue|ceiling|limit|employees|year)(?!\p{L})/iu;
const withoutAccent =
  /(?<!\p{L})(attivita|qualita|perche|piu|puo|liberta|opportunita|modalita|pubblicita|citta|capacita)(?!\p{L})|(?<!\p{L})e' /iu;

const those = (wrong: (words: string) => boolean) => shown.filter(([, words]) => wrong(words));

describe('the words that people read', () => {
  it('are many', () => {
    expect(shown.length).toBeGreaterThan(300);
  });

  it('are written, without blanks around', () => {
    expect(those((words) => words === '' || words !== words.trim())).toEqual([]);
  });

  it('are in no other language', () => {
    expect(english.test('Attach the file') && english.test('under-way') && !english.test('Unità')).toBe(true);
    expect(those((words) => english.test(words))).toEqual([]);
  });

  it('have their accents', () => {
    expect(withoutAccent.test("E' attività") && withoutAccent.test('attivita di controllo')).toBe(true);
    expect(those((words) => withoutAccent.test(words))).toEqual([]);
  });

  it('name the fields of a kind apart', () => {
    for (const kind of kindNames) {
      const names = Object.values(kindOf(kind).fields);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('name the choices of a field apart', () => {
    for (const kind of kindNames) {
      for (const { name } of fieldsOf(kindOf(kind))) {
        const words = Object.values(choiceLabels(kind, name) ?? {});
        expect(new Set(words).size).toBe(words.length);
      }
    }
  });

  it('name kinds apart, so that a message says which is meant', () => {
    const names = kindNames.map((kind) => kindOf(kind).label.singular);
    expect(new Set(names).size).toBe(names.length);
  });

  it('begin in capitals where they stand at the head of a field', () => {
    for (const kind of kindNames) {
      for (const words of Object.values(kindOf(kind).fields)) {
        expect(words).toMatch(/^(\p{Lu}|di cui )/u);
      }
    }
  });
});

describe('the states and kinds of a plan', () => {
  it('each have their word', () => {
    expect(Object.keys(planStatusLabels)).toEqual([...planStatuses]);
    expect(Object.keys(planKindLabels)).toEqual([...planKinds]);
  });
});

describe('the mapping sheet', () => {
  it('has a word for each of its fourteen elements, in their order', () => {
    expect(Object.keys(mappingElementLabels)).toEqual(Object.keys(processMappingSchema.shape));
    expect(Object.keys(mappingElementLabels)).toHaveLength(14);
  });

  it('is of texts alone, empty when not yet written', () => {
    const empty = processMappingSchema.parse({});
    expect(new Set(Object.values(empty))).toEqual(new Set(['']));
  });
});
