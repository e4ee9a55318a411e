import { isListKind, type KindName } from '../../../shared/plan/kinds.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { kindsOfSection } from '../section-content.ts';
import { KindCard } from './kind-card.tsx';

interface Props {
  readonly section: string;
  /** Kinds that have an editor of their own. */
  readonly except?: readonly KindName[];
}

/** What the section holds besides its text: its lists as tables, the rest as forms. */
export function SectionItems({ section, except = [] }: Props) {
  const kinds = kindsOfSection(section).filter((kind) => !except.includes(kind));
  return kinds.map((kind) => (
    <KindCard key={kind} kind={kind}>
      {isListKind(kind) ? <Grid kind={kind} /> : <KindForm kind={kind} target={{ of: 'single', kind }} />}
    </KindCard>
  ));
}
