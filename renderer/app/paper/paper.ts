import { PdfFile } from '../preview/pdf-file.ts';

/** Dots per inch: beyond it an office printer shows no difference in letters of this size. */
const resolution = 200;
const pointsPerInch = 72;

/**
 * The pages as pictures behind the window: `page.css` shows them, and only them, to a printer. They are those of the PDF
 * and no second layout of the plan (docs/decisions/0026).
 */
export class Paper {
  readonly #root = document.createElement('div');

  constructor() {
    this.#root.id = 'paper';
    this.#root.ariaHidden = 'true';
    document.body.append(this.#root);
  }

  /** Lays every page; `onPage` hears how many are done, of how many. Ends early when it is stopped. */
  async lay(pdf: Uint8Array, stop: AbortSignal, onPage: (done: number, of: number) => void): Promise<void> {
    const file = await PdfFile.open(pdf);
    try {
      for (const [index, { width, height }] of file.pages.entries()) {
        if (stop.aborted) return;
        onPage(index, file.pages.length);
        const canvas = await file.draw(index, Math.round((width / pointsPerInch) * resolution), 'print');
        const picture = new Image();
        picture.src = canvas.toDataURL('image/png');
        // Without it the picture could still be empty when the printer asks for it.
        await picture.decode();
        picture.dataset.paper = width > height ? 'wide' : 'tall';
        this.#root.append(picture);
      }
      onPage(file.pages.length, file.pages.length);
    } finally {
      file.close();
    }
  }

  clear(): void {
    this.#root.remove();
  }
}
