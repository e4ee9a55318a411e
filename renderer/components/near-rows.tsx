import { Table } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';

interface Props<T> {
  readonly items: readonly T[];
  /** How many columns the table has. */
  readonly columns: number;
  readonly row: (item: T, index: number) => ReactNode;
}

/** So many rows are drawn at once; a plan of one Comune has fewer, and is always there whole. */
const bodySize = 120;
/** Pixels: what a row that is not drawn yet is taken for. */
const usualHeight = 42;

/**
 * The bodies of a table of which each is drawn when it comes near to being seen: thousands of rows with their
 * buttons would keep the window for half a minute.
 */
export function NearRows<T>({ items, columns, row }: Props<T>) {
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(items.length / bodySize)) },
    (_, body) => body * bodySize,
  );
  return starts.map((start) => {
    const part = items.slice(start, start + bodySize);
    const rows = () => part.map((item, index) => row(item, start + index));
    return start === 0 ? (
      <Table.Tbody key={start}>{rows()}</Table.Tbody>
    ) : (
      <FarBody key={start} rows={rows} height={part.length * usualHeight} columns={columns} />
    );
  });
}

interface FarBodyProps {
  readonly rows: () => ReactNode;
  readonly height: number;
  readonly columns: number;
}

function FarBody({ rows, height, columns }: FarBodyProps) {
  const { ref, entry } = useIntersection({ rootMargin: '800px 0px' });
  const [near, setNear] = useState(false);
  if (entry?.isIntersecting === true && !near) setNear(true);
  return (
    <Table.Tbody ref={ref}>
      {near ? (
        rows()
      ) : (
        <Table.Tr aria-hidden h={height}>
          <Table.Td colSpan={columns} />
        </Table.Tr>
      )}
    </Table.Tbody>
  );
}
