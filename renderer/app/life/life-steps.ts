import type { PlanHeader } from '../../../shared/plan/core/header.ts';

export const lifeSteps = ['draft', 'proposed', 'resolution', 'approved', 'published'] as const;
export type LifeStep = (typeof lifeSteps)[number];

export const lifeStepWords: Readonly<Record<LifeStep, { readonly title: string; readonly what: string }>> = {
  draft: { title: 'Bozza', what: 'Il piano si scrive e si controlla.' },
  proposed: {
    title: 'Proposta per la Giunta',
    what: 'Dati e PDF sono congelati insieme e firmati: non si modificano più.',
  },
  resolution: {
    title: 'Deliberazione',
    what: 'Si registra l’atto che ha approvato il piano, con il suo file firmato.',
  },
  approved: {
    title: 'Approvato',
    what: 'Il piano è definitivo, stampato con gli estremi della deliberazione.',
  },
  published: { title: 'Pubblicazione', what: 'Il piano approvato si pubblica e resta pubblicato.' },
};

/** The step that a plan has come to; the last one when everything is done. */
export function currentStep(plan: PlanHeader, allPublished: boolean): LifeStep {
  switch (plan.status) {
    case 'draft':
      return 'draft';
    case 'proposed':
      return plan.resolution === null ? 'proposed' : 'resolution';
    case 'approved':
      return allPublished ? 'published' : 'approved';
    case 'archived':
      return plan.resolution === null ? 'draft' : 'published';
  }
}
