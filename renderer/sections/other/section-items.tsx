import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { isListKind, type KindName, kindOf } from '../../../shared/plan/kinds.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { kindsOfSection } from '../section-content.ts';
import pageClasses from '../section-page.module.css';

interface Props {
  readonly section: string;
  /** Kinds that have an editor of their own. */
  readonly except?: readonly KindName[];
}

/** What the section holds besides its text: its lists as tables, the rest as forms. */
export function SectionItems({ section, except = [] }: Props) {
  const kinds = kindsOfSection(section).filter((kind) => !except.includes(kind));
  return kinds.map((kind) =>
    isListKind(kind) ? (
      <Card key={kind} title={kindOf(kind).label.plural} id={kind}>
        <Grid kind={kind} />
      </Card>
    ) : (
      <Card key={kind} title={kindOf(kind).label.singular} id={kind}>
        <KindForm kind={kind} target={{ of: 'single', kind }} />
      </Card>
    ),
  );
}

interface CardProps {
  readonly title: string;
  /** A finding about the whole of it leads here. */
  readonly id: KindName;
  readonly children: ReactNode;
}

function Card({ title, id, children }: CardProps) {
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return (
    <section className={pageClasses.card} aria-label={heading} id={id} tabIndex={-1}>
      <Title order={2} mb="xs">
        {heading}
      </Title>
      {children}
    </section>
  );
}
