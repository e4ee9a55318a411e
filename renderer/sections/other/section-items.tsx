import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { itemsOf } from '../../../shared/plan/access.ts';
import {
  isListKind,
  type KindName,
  kindOf,
  type ListKindName,
  type SingleKindName,
} from '../../../shared/plan/kinds.ts';
import { ItemTable } from '../../components/item-table/item-table.tsx';
import { SingleSummary } from '../../components/item-table/single-summary.tsx';
import { useDocument } from '../../stores/use-plan.ts';
import { hasContent, kindsOfSection } from '../section-content.ts';
import pageClasses from '../section-page.module.css';

interface Props {
  readonly section: string;
  /** Kinds that have an editor of their own. */
  readonly except?: readonly KindName[];
}

/** What the section holds besides its text, to be read until its editors exist. */
export function SectionItems({ section, except = [] }: Props) {
  const kinds = kindsOfSection(section).filter((kind) => !except.includes(kind));
  return kinds.map((kind) =>
    isListKind(kind) ? <ListCard key={kind} kind={kind} /> : <SingleCard key={kind} kind={kind} />,
  );
}

function ListCard({ kind }: { readonly kind: ListKindName }) {
  const count = useDocument((doc) => itemsOf(doc, kind).length);
  const { plural } = kindOf(kind).label;
  return (
    <Card title={plural} id={kind}>
      <Text c="dimmed" mb="xs">
        {count === 0 ? 'Nessuna voce.' : count === 1 ? '1 voce.' : `${count} voci.`} L’editor di questa
        tabella arriverà; per ora la si può soltanto leggere.
      </Text>
      {count > 0 && <ItemTable kind={kind} />}
    </Card>
  );
}

function SingleCard({ kind }: { readonly kind: SingleKindName }) {
  const written = useDocument((doc) => hasContent(doc, kind));
  return (
    <Card title={kindOf(kind).label.singular} id={kind}>
      <Text c="dimmed" mb="xs">
        {written ? '' : 'Non compilato. '}L’editor di questa scheda arriverà; per ora la si può soltanto
        leggere.
      </Text>
      {written && <SingleSummary kind={kind} />}
    </Card>
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
      <Title order={2}>{heading}</Title>
      {children}
    </section>
  );
}
