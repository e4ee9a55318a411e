import { createTheme } from '@mantine/core';

export const theme = createTheme({
  fontFamily: '"Titillium Web", sans-serif',
  headings: { fontFamily: '"Titillium Web", sans-serif', fontWeight: '600' },
});
