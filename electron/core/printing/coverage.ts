/// <reference path="./fontkit.d.ts" />
import { create } from 'fontkit';
import type { PrintFile } from './resources.ts';

/** Whether the fonts that are shipped can show a code point, in every weight and slope that is used. */
export type Coverage = (codePoint: number) => boolean;

/**
 * A code point is covered when one family has it in all of its faces: the typesetter goes from the first family
 * to the second for a glyph that the first lacks, never to a font of the machine.
 */
export function coverageOf(fonts: readonly PrintFile[]): Coverage {
  const families = Map.groupBy(fonts, (font) => font.path.split('/', 2).join('/'));
  const covered = new Set<number>();
  for (const faces of families.values()) {
    const [first, ...rest] = faces.map((face) => new Set(create(face.content).characterSet));
    for (const codePoint of first ?? []) {
      if (rest.every((face) => face.has(codePoint))) covered.add(codePoint);
    }
  }
  return (codePoint) => covered.has(codePoint);
}
