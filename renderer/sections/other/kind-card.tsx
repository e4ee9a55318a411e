import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { capital } from '../../../shared/labels/capital.ts';
import { isListKind, type KindName, kindOf } from '../../../shared/plan/kinds.ts';
import pageClasses from '../section-page.module.css';

interface Props {
  /** A finding about the whole of it leads here. */
  readonly kind: KindName;
  readonly children: ReactNode;
}

/** What a section holds of one kind, under the name of the kind. */
export function KindCard({ kind, children }: Props) {
  const { label } = kindOf(kind);
  const title = isListKind(kind) ? label.plural : label.singular;
  const heading = capital(title);
  return (
    <section className={pageClasses.card} aria-label={heading} id={kind} tabIndex={-1}>
      <Title order={2} mb="xs">
        {heading}
      </Title>
      {children}
    </section>
  );
}
