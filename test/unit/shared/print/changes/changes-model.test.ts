import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../../../../shared/diff/plan-diff.ts';
import { withoutPlanState } from '../../../../../shared/diff/without-plan-state.ts';
import type { PlanStatus } from '../../../../../shared/plan/core/header.ts';
import { richTextFromPlain } from '../../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../../shared/plan/document.ts';
import { changesTitle, layOutChanges } from '../../../../../shared/print/changes/changes-model.ts';
import type { Block, GridCell, Inline } from '../../../../../shared/print/model.ts';
import { arbitraryPlan } from '../../../../support/arbitrary-plan.ts';
import { idOf, planWith } from '../../plan/plan-with.ts';

type Grid = Extract<Block, { type: 'grid' }>;

function gridOf(blocks: readonly Block[]): Grid {
  const found = blocks.find((block): block is Grid => block.type === 'grid');
  if (found === undefined) throw new Error('no grid');
  return found;
}

/** Words that went as [-…-], words that came as {+…+}. */
function marked({ blocks }: GridCell): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? block.content.map(inlineWords).join('') : ''))
    .join(' | ');
}

function inlineWords(inline: Inline): string {
  if (inline.type !== 'text') return '';
  if (inline.change === 'removed') return `[-${inline.text}-]`;
  return inline.change === 'added' ? `{+${inline.text}+}` : inline.text;
}

const unit = { id: idOf(1), kind: 'area', name: 'Area 1' };
const objective = { id: idOf(2), unit: unit.id, number: 1, title: 'Apertura della biblioteca' };
const before = planWith({ units: [unit], objectives: [objective] });

function rowsAfter(parts: Parameters<typeof planWith>[0], from = before): string[][] {
  const after = planWith({ units: [unit], objectives: [objective], ...parts });
  const [, section] = layOutChanges({ before: from, after }, 'f').sections;
  return gridOf(section?.blocks ?? []).body.map((row) => row.map(marked));
}

describe('the Quadro delle modifiche', () => {
  it('sets the old words beside the new ones, each with its own marked', () => {
    const rows = rowsAfter({ objectives: [{ ...objective, title: 'Apertura serale della biblioteca' }] });
    expect(rows).toEqual([
      ['Modifica: Obiettivo di performance «Apertura serale della biblioteca»'],
      ['Titolo', 'Apertura della biblioteca', 'Apertura {+serale +}della biblioteca'],
    ]);
  });

  it('tells figures with their difference, and what came from or went to nothing', () => {
    const hire = { id: idOf(3), profile: 'Agente PL', year: 2026, status: 'new', annualCost: '1000.00' };
    const old = planWith({ units: [unit], objectives: [objective], hires: [hire] });
    const rows = rowsAfter({ hires: [{ ...hire, annualCost: '1250.50', note: 'nulla osta' }] }, old);
    expect(rows.flat().join('\n')).toContain('[-1.000,00 €-]\n{+1.250,50 €+} | differenza +250,50');
    expect(rows.map((row) => row.slice(1))).toContainEqual(['–', '{+nulla osta+}']);
  });

  it('tells what came with what it says, what went by its name, what moved by its places', () => {
    const second = { id: idOf(5), unit: unit.id, number: 2, title: 'Sportello digitale' };
    const added = rowsAfter({ objectives: [objective, second] });
    expect(added[0]).toEqual(['Aggiunta: Obiettivo di performance «Sportello digitale»']);
    expect(added).toContainEqual(['Titolo', '–', '{+Sportello digitale+}']);

    const two = planWith({ units: [unit], objectives: [objective, second] });
    expect(rowsAfter({}, two)).toEqual([['Eliminazione: Obiettivo di performance «Sportello digitale»']]);
    const [moved] = rowsAfter({ objectives: [second, objective] }, two);
    expect(moved?.[0]).toMatch(/^Spostamento: .* \(dal posto \d al posto \d\)$/);
  });

  it('tells the narrative paragraph by paragraph, and a change of form as such', () => {
    const section = (text: string) => ({
      '2.1': { number: '2.1', title: 'Valore pubblico', body: richTextFromPlain(text) },
    });
    const old = planWith({
      units: [unit],
      objectives: [objective],
      sections: section('Primo.\n\nSecondo testo qui.'),
    });
    const rows = rowsAfter({ sections: section('Primo.\n\nSecondo testo nuovo.') }, old);
    expect(rows.at(-1)).toEqual(['Testo', 'Secondo testo [-qui-].', 'Secondo testo {+nuovo+}.']);
  });

  it('names both plans and counts the changes; of two equal ones it says so', () => {
    const model = layOutChanges({ before, after: before }, 'f');
    expect(model).toMatchObject({ whole: false, partName: 'quadro delle modifiche', fingerprint: 'f' });
    expect(model.sections).toHaveLength(1);
    expect(model.sections[0]?.title).toBe(changesTitle);
    const words = JSON.stringify(model.sections[0]?.blocks);
    expect(words).toContain('bozza, revisione 0');
    expect(words).toContain('I due testi non differiscono.');
  });

  const resolution = { body: 'Giunta', number: '1', date: '2025-01-30', immediatelyEnforceable: true };
  it.each([
    ['approved', resolution, 'vigente'],
    ['archived', resolution, 'vigente'],
    ['archived', null, 'precedente'],
    ['proposed', resolution, 'precedente'],
    ['draft', null, 'precedente'],
  ])('calls the old text of a plan that is %s with resolution %o «%s»', (status, act, word) => {
    const full = { ...resolution, publishedFrom: null, publishedTo: null, act: null, signedPlan: null };
    const old: PlanDocument = {
      ...before,
      plan: { ...before.plan, status: status as PlanStatus, resolution: act === null ? null : full },
    };
    const changed = planWith({ units: [unit], objectives: [{ ...objective, title: 'Altro' }] });
    const [opening, section] = layOutChanges({ before: old, after: changed }, 'f').sections;
    const words = JSON.stringify(opening?.blocks);
    expect(words).toContain(`{"label":"Testo ${word}"`);
    expect(words).toContain(` nel testo ${word}, quelle nuove `);
    expect(words).not.toContain(word === 'vigente' ? 'precedente' : 'vigente');
    expect(gridOf(section?.blocks ?? []).head[0]?.map(marked)).toEqual([
      'Voce',
      `Testo ${word}`,
      'Testo modificato',
    ]);
  });

  it('has every difference of any two plans, in a grid that adds up and never ends on a heading', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (one, other) => {
        const { sections } = layOutChanges({ before: one, after: other }, 'f');
        const diff = withoutPlanState(diffPlans(one, other));
        expect(sections.slice(1).map(({ title }) => title)).toEqual(diff.sections.map(({ title }) => title));
        for (const [index, { changes }] of diff.sections.entries()) {
          const { body, columns } = gridOf(sections[index + 1]?.blocks ?? []);
          for (const row of body) {
            expect(row.reduce((width, { colspan }) => width + colspan, 0)).toBe(columns);
          }
          expect(body.filter(([first]) => first?.colspan === columns)).toHaveLength(changes.length);
          expect(body.at(-1)?.[0]?.heading).toBeUndefined();
          const headings = body.flatMap(([first], at) => (first?.heading === true ? [at] : []));
          for (const at of headings) expect(body[at + 1]).toHaveLength(columns);
        }
      }),
      { numRuns: 40 },
    );
  });
});
