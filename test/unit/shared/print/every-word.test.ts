import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOf, singleOf } from '../../../../shared/plan/access.ts';
import { standardSections } from '../../../../shared/plan/core/sections.ts';
import type { PlanDocument } from '../../../../shared/plan/document.ts';
import { fieldsOf } from '../../../../shared/plan/field-meta.ts';
import { isListKind, type KindName, kindNames, kindOf } from '../../../../shared/plan/kinds.ts';
import { newPlan } from '../../../../shared/plan/new-plan.ts';
import { annexedFiles } from '../../../../shared/plan/organisation/coat-of-arms.ts';
import { type Block, printEditions } from '../../../../shared/print/model.ts';
import { print } from '../../../../shared/print/print.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';

/** What is no part of the printed plan: what the office notes for itself, and codes that only the program reads. */
const notPrinted: ReadonlySet<string> = new Set([
  'acceptedFindings.code',
  'acceptedFindings.item',
  'acceptedFindings.motivation',
  'acceptedFindings.acceptedBy',
  'reviewMarks.kind',
  'reviewMarks.item',
  'reviewMarks.note',
  'reviewMarks.origin',
  'reviewMarks.motivation',
  // Hypotheses are weighed beside the plan, they are no part of it.
  'hireScenarios.label',
  'hireScenarios.note',
  'scenarioHires.grade',
  'scenarioHires.profile',
]);

const freeTexts = (kind: KindName): readonly string[] =>
  fieldsOf(kindOf(kind))
    .filter(({ schema, references }) => references === undefined && z.safeParse(schema, 'ab c').success)
    .map(({ name }) => name)
    .filter((name) => !notPrinted.has(`${kind}.${name}`));

/** Zero-width spaces are places to break, not words; blanks are as the page has them. */
const plain = (text: string): string => text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function printedText(doc: PlanDocument): string {
  return plain(stringsIn(print(doc, { edition: 'draft' }).sections).join(' \n '));
}

/** Every free text of the plan with its place; of the coat of arms the picture is printed, not the file's name. */
function textsOf(doc: PlanDocument): [string, string][] {
  const printed = { ...doc, attachments: [...annexedFiles(doc)] };
  return kindNames.flatMap((kind) => {
    const items: readonly object[] = isListKind(kind) ? itemsOf(printed, kind) : [singleOf(doc, kind)];
    return items.flatMap((item, index) =>
      freeTexts(kind).map((field): [string, string] => [
        `${kind}[${index}].${field}`,
        plain(String(Reflect.get(item, field))),
      ]),
    );
  });
}

/** The words that every plan is given print where something is told by them. */
const givenWords = /^(objectiveTypes|riskAreas)\[/;

function lost(doc: PlanDocument): string[] {
  const text = printedText(doc);
  const told = doc.objectives.length > 0 && doc.riskEvents.length > 0;
  return textsOf(doc)
    .filter(([place]) => told || !givenWords.test(place))
    .flatMap(([place, words]) => (text.includes(words) ? [] : [`${place}: ${words}`]));
}

describe('the printed plan', () => {
  it('looks for free texts in every kind that has some', () => {
    expect(freeTexts('objectives')).toEqual(expect.arrayContaining(['title', 'description', 'source']));
    expect(freeTexts('objectives')).not.toContain('deadlineDate');
    expect(kindNames.flatMap(freeTexts).length).toBeGreaterThan(110);
  });

  it('has every text of every item, whatever sections the plan has', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), (doc) => {
        expect(lost(doc)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has title and words of every section', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 1 }), (doc) => {
        const text = printedText(doc);
        for (const { title, body } of Object.values(doc.sections)) {
          expect(text).toContain(plain(title));
          for (const block of body.content) {
            for (const part of 'content' in block ? (block.content ?? []) : []) {
              if (part.type === 'text') expect(text).toContain(plain(part.text));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is made of plain data: it survives JSON, and is the same each time', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), fc.constantFrom(...printEditions), (doc, edition) => {
        const model = print(doc, { edition });
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
        expect(print(doc, { edition })).toEqual(model);
      }),
      { numRuns: 40 },
    );
  });

  it('prints each section alone as it prints it in the whole', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 1 }), (doc) => {
        const whole = print(doc, { edition: 'draft' });
        for (const section of whole.sections) {
          const part = print(doc, { edition: 'draft', part: section.key });
          expect(part.whole).toBe(false);
          expect(part.sections.find(({ key }) => key === section.key)).toEqual(section);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a heading for every section that was written, and for no key twice', () => {
    fc.assert(
      fc.property(arbitraryPlan({ size: 1 }), (doc) => {
        const keys = print(doc, { edition: 'draft' }).sections.map(({ key }) => key);
        expect(keys).toEqual(expect.arrayContaining(Object.keys(doc.sections)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });

  it('has no heading without words, which PDF/UA and a reader of screens refuse', () => {
    const headings = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => {
        if (block.type === 'group') return headings(block.blocks);
        if (block.type === 'sheet') return [block.title];
        return block.type === 'heading' ? [block.text] : [];
      });
    fc.assert(
      fc.property(arbitraryPlan({ size: 2 }), (doc) => {
        const { sections } = print(doc, { edition: 'draft' });
        const titles = sections.flatMap(({ title, blocks }) => [title, ...headings(blocks)]);
        expect(titles.filter((title) => /^[\s\p{Cc}\p{Cf}]*$/u.test(title))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has all sections of the Piano-tipo for a plan with nothing in it', () => {
    const empty = print(newPlan({ firstYear: 2026, kind: 'ordinary' }), { edition: 'draft' });
    const keys = empty.sections.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(standardSections.map(({ key }) => key)));
  });
});
