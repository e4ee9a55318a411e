/** Below these widths, which a large zoom on a small screen reaches too, there is no room side by side. */
export const sidebarHidesBelow = '54em';
export const panelCoversBelow = '75em';

export const panelCoversPage = `(max-width: ${panelCoversBelow})`;
