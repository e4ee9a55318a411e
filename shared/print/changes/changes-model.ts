import type { SectionDiff } from '../../diff/difference.ts';
import { type ComparedPlans, countsWords } from '../../diff/difference-words.ts';
import { diffPlans } from '../../diff/plan-diff.ts';
import { withoutPlanState } from '../../diff/without-plan-state.ts';
import { planStatusLabels } from '../../plan/core/header.ts';
import { type PlanDocument, planTitle } from '../../plan/document.ts';
import { note } from '../cells.ts';
import { editionOf } from '../edition.ts';
import type { Block, PrintModel, PrintSection } from '../model.ts';
import { frontMatter } from '../print.ts';
import { cell, changeColumns, changeRows } from './change-rows.ts';

/** As the Giunta calls it. */
export const changesTitle = 'Quadro delle modifiche';

/**
 * The "Quadro delle modifiche": every difference between two plans, section by section, the old text beside the one
 * that takes its place. It carries edition and date of the new plan. Pure: the same plans give the same model.
 *
 * @param fingerprint SHA-256 of the new plan's content, hexadecimal.
 */
export function layOutChanges({ before, after }: ComparedPlans, fingerprint: string): PrintModel {
  const { sections, counts } = withoutPlanState(diffPlans(before, after));
  const opening: PrintSection = {
    key: 'changes',
    level: 1,
    number: '',
    title: changesTitle,
    blocks: [
      {
        type: 'facts',
        name: 'compared-plans',
        caption: '',
        rows: [
          { label: `Testo ${oldText(before)}`, text: planWords(before) },
          { label: 'Testo modificato', text: planWords(after) },
          { label: 'Modifiche', text: countsWords(counts) },
        ],
      },
      ...(sections.length === 0 ? [note('I due testi non differiscono.')] : [legend(before)]),
    ],
  };
  return {
    ...frontMatter(after, { edition: editionOf(after), fingerprint }),
    coatOfArms: null,
    whole: false,
    partName: changesTitle.toLowerCase(),
    sections: [opening, ...sections.map((section) => sectionOf({ before, after }, section))],
  };
}

/** Only what was adopted is in force: a draft or a proposal that was withdrawn never was. */
function oldText({ plan: { status, resolution } }: PlanDocument): 'vigente' | 'precedente' {
  const adopted = status === 'approved' || (status === 'archived' && resolution !== null);
  return adopted ? 'vigente' : 'precedente';
}

function legend(before: PlanDocument): Block {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Le parole che vengono meno sono ' },
      { type: 'text', text: 'barrate', change: 'removed' },
      { type: 'text', text: ` nel testo ${oldText(before)}, quelle nuove ` },
      { type: 'text', text: 'sottolineate', change: 'added' },
      { type: 'text', text: ' nel testo modificato.' },
    ],
  };
}

function sectionOf(docs: ComparedPlans, { section, title, changes }: SectionDiff): PrintSection {
  const heads = ['Voce', `Testo ${oldText(docs.before)}`, 'Testo modificato'];
  return {
    key: `changes.${section}`,
    level: 2,
    number: section === 'plan' || section === 'premise' ? '' : section,
    title,
    blocks: [
      {
        type: 'grid',
        columns: changeColumns,
        widths: [2, 3, 3],
        head: [heads.map((text) => cell([{ type: 'text', text }]))],
        body: changes.flatMap((change) => changeRows(docs, change)),
      },
    ],
  };
}

function planWords(doc: PlanDocument): string {
  const { status, revision } = doc.plan;
  return `${planTitle(doc)}, ${planStatusLabels[status].toLowerCase()}, revisione ${revision}`;
}
