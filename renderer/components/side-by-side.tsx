import { type MantineSpacing, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly columns?: 2 | 3;
  readonly mt?: MantineSpacing;
  readonly children: ReactNode;
}

/** Fields side by side where their own place has room for it, else one below the other. */
export function SideBySide({ columns = 2, mt, children }: Props) {
  return (
    // The place, not the window: beside an open preview a wide window leaves a narrow page.
    <SimpleGrid type="container" cols={{ base: 1, '34rem': columns }} verticalSpacing="sm" mt={mt}>
      {children}
    </SimpleGrid>
  );
}
