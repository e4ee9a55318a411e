import {
  Alert,
  type CSSVariablesResolver,
  createTheme,
  Grid,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';

/** The blue of Italian public bodies' sites (#0066cc), from the palest to the darkest. */
const blue: MantineColorsTuple = [
  '#e8f2fc',
  '#d1e4f8',
  '#a3c9f1',
  '#75aeea',
  '#5ba0e8',
  '#1f7bd6',
  '#0066cc',
  '#0059b3',
  '#004d99',
  '#004080',
];

/** Greys for the dark scheme, from the lightest (text) to the darkest (page), with a touch of the blue. */
const dark: MantineColorsTuple = [
  '#e6e9ed',
  '#b0b8c1',
  '#98a1ab',
  '#6b7580',
  '#424b55',
  '#333b44',
  '#262c33',
  '#1b1f24',
  '#171a1e',
  '#121418',
];

export const theme = createTheme({
  fontFamily: '"Titillium Web", sans-serif',
  headings: {
    fontFamily: '"Titillium Web", sans-serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  colors: { blue, dark },
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 7 },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    // The yellow of a title on the pale yellow behind it is no contrast; the colour is in the icon and the ground.
    Alert: Alert.extend({ styles: { label: { color: 'var(--mantine-color-text)' } } }),
    // A form asks its own place how many fields stand side by side: beside an open preview a wide window leaves a narrow page.
    Grid: Grid.extend({
      defaultProps: {
        type: 'container',
        breakpoints: { xs: '26rem', sm: '34rem', md: '48rem', lg: '62rem', xl: '76rem' },
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Chiudi' },
        centered: true,
        // A dialog's <header> would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontWeight: 600, fontSize: '1.125rem' } },
    }),
  },
});

/** Mantine's greys and reds for secondary text miss the 4,5 : 1 that WCAG 2.2 AA asks of text. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5a66',
    '--mantine-color-placeholder': '#626d79',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#8a94a0',
    '--piao-surface': '#ffffff',
    '--piao-page': '#f4f6f9',
    '--piao-line': '#d5dbe2',
    '--piao-link': '#0059b3',
    '--piao-danger': '#b3261e',
    '--piao-warning': '#8a5300',
    '--piao-done': '#006b3c',
    '--piao-selected': '#e8f2fc',
    '--piao-locked': 'var(--mantine-color-gray-1)',
    '--piao-tone-0': '#d7efe2',
    '--piao-tone-1': '#f5efc4',
    '--piao-tone-2': '#fbe3c0',
    '--piao-tone-3': '#f7d0cb',
  },
  dark: {
    '--mantine-color-dimmed': '#b0b8c1',
    '--mantine-color-placeholder': '#98a1ab',
    '--mantine-color-error': '#ff9b94',
    '--mantine-color-default-border': '#6b7580',
    '--piao-surface': '#1f242a',
    '--piao-page': '#171a1e',
    '--piao-line': '#39414a',
    '--piao-link': '#8cc1ff',
    '--piao-danger': '#ff9b94',
    '--piao-warning': '#f0b968',
    '--piao-done': '#6fd3a1',
    '--piao-selected': '#1d3350',
    '--piao-locked': 'var(--mantine-color-dark-5)',
    '--piao-tone-0': '#143527',
    '--piao-tone-1': '#3c3710',
    '--piao-tone-2': '#4a3410',
    '--piao-tone-3': '#52211d',
  },
});
