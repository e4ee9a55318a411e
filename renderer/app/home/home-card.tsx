import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import pageClasses from '../../sections/section-page.module.css';
import classes from './home.module.css';

interface Props {
  readonly title: string;
  /** Over both columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function HomeCard({ title, wide = false, children }: Props) {
  return (
    <section className={pageClasses.card} aria-label={title} data-wide={wide || undefined}>
      <Title order={2} className={classes.cardTitle}>
        {title}
      </Title>
      {children}
    </section>
  );
}
