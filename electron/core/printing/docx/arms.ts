import { ImageRun, Paragraph } from 'docx';
import type { PrintPicture } from '../../../../shared/print/model.ts';

/** Pixels of the file format, 96 to the inch: 3 cm, and 9 cm. */
const tallest = 113;
const widest = 340;

/** One clear point, for what knows no SVG (`drawingInWord` says so); the others show the drawing. */
const clearPoint = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
);

/** The coat of arms on the cover; nothing where there is none. */
export function coverArms(picture: PrintPicture | null, bytes: Uint8Array | null): Paragraph[] {
  if (picture === null || bytes === null) return [];
  const { format, alt } = picture;
  const height = Math.min(tallest, (widest * picture.height) / picture.width);
  const transformation = {
    height: Math.round(height),
    width: Math.max(1, Math.round((height * picture.width) / picture.height)),
  };
  const common = { data: bytes, transformation, altText: { name: 'Stemma', description: alt } };
  const image =
    format === 'svg'
      ? new ImageRun({ ...common, type: 'svg', fallback: { type: 'png', data: clearPoint } })
      : new ImageRun({ ...common, type: format });
  return [new Paragraph({ style: 'CoverLine', children: [image] })];
}
