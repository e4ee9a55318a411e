/** What the choosers of a cell have in common. */
export const chooserProps = {
  // Within the page's main part, where who reads by ear looks for it.
  comboboxProps: { width: 'max-content', position: 'bottom-start', portalProps: { target: 'main' } },
  // The list itself scrolls: a frame around it would be one more thing to reach by keyboard.
  withScrollArea: false,
  styles: { options: { maxHeight: '16rem', maxWidth: 'min(36rem, 90vw)', overflowY: 'auto' } },
  /** A list that is longer is narrowed by typing. */
  limit: 100,
} as const;
