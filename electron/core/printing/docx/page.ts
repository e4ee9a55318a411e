/** Twips (1/1440 inch): A4 with the margins of the printed plan. */
export const pageWidth = 11_906;
export const pageHeight = 16_838;
export const pageMargin = { top: 1474, bottom: 1304, left: 1247, right: 1247, header: 680, footer: 624 };

export type Orientation = 'portrait' | 'landscape';

/** Width of the text between the margins. */
export function textWidth(orientation: Orientation): number {
  const width = orientation === 'portrait' ? pageWidth : pageHeight;
  return width - pageMargin.left - pageMargin.right;
}

/** Hex without "#", as the file format wants it. */
export const colours = {
  ink: '17324D',
  grey: '5A6772',
  line: 'C5CDD5',
  group: 'E6ECF2',
  total: 'F2F5F8',
  white: 'FFFFFF',
  /** Of a text beside another: words that went, words that came. */
  removed: '9C1126',
  added: '1F5C2E',
} as const;
