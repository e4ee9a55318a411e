import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { focusOrHeading } from '../../components/return-focus.ts';
import pageClasses from '../section-page.module.css';
import classes from './worksheet.module.css';

interface CardProps {
  readonly title: string;
  /** The norm, under the title. */
  readonly norm?: string;
  /** A finding about the whole, and the summary of the limits, lead here. */
  readonly id: string;
  readonly children: ReactNode;
}

/** One part of the worksheet. */
export function WorksheetCard({ title, norm, id, children }: CardProps) {
  return (
    <section className={pageClasses.card} aria-label={title} id={id} tabIndex={-1}>
      <Title order={2}>{title}</Title>
      {norm !== undefined && <span className={classes.source}>{norm}</span>}
      <div style={{ marginTop: '0.75rem' }}>{children}</div>
    </section>
  );
}

/** For a button that goes when it has done its work: the card is where that continues. */
export function focusCard(id: string): void {
  setTimeout(() => focusOrHeading(document.getElementById(id)));
}

interface TableProps {
  readonly caption: string;
  readonly children: ReactNode;
}

/** A table that scrolls within itself, also by keyboard, where the window is narrow. */
export function WorksheetTable({ caption, children }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className={classes.scroll} aria-labelledby={id} tabIndex={0}>
      <table className={classes.table}>
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The key to the signs of the worksheet. */
export function ComputedKey() {
  return (
    <p className={classes.key}>
      Le celle con il segno = e lo sfondo sono calcolate dal programma; le altre si scrivono. Importi in euro.
    </p>
  );
}
