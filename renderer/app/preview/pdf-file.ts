import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import ParsingWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** In points; A4 is 595 × 842. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One thread for every file that is looked at; it starts with the first. */
let worker: PDFWorker | undefined;

/** A PDF that pages can be drawn from. This is the only file that knows what draws them. */
export class PdfFile {
  readonly pages: readonly PageSize[];
  readonly #document: PDFDocumentProxy;
  readonly #proxies: readonly PDFPageProxy[];

  private constructor(document: PDFDocumentProxy, proxies: readonly PDFPageProxy[]) {
    this.#document = document;
    this.#proxies = proxies;
    this.pages = proxies.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    });
  }

  static async open(bytes: Uint8Array): Promise<PdfFile> {
    // SECURITY: a worker of our own page: the library would make one from text, which the page's policy forbids.
    worker ??= PDFWorker.create({ port: new ParsingWorker() });
    const task = getDocument({ data: bytes, worker, useWasm: false, enableXfa: false });
    const document = await task.promise;
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return new PdfFile(document, await Promise.all(numbers.map((number) => document.getPage(number))));
  }

  /** The page as a picture of that many dots in width. Rejects when the file was closed meanwhile. */
  async draw(
    index: number,
    dots: number,
    purpose: 'display' | 'print' = 'display',
  ): Promise<HTMLCanvasElement> {
    const page = this.#proxies[index];
    const size = this.pages[index];
    if (page === undefined || size === undefined) throw new Error(`no page ${index}`);
    const viewport = page.getViewport({ scale: dots / size.width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, intent: purpose }).promise;
    return canvas;
  }

  /** The index of the page where the heading with this text stands; null when the file has no such heading. */
  async pageOfHeading(text: string): Promise<number | null> {
    const outline = (await this.#document.getOutline()) ?? [];
    const headings = [...outline];
    for (const heading of headings) {
      if (heading.title.trim() === text) {
        const place =
          typeof heading.dest === 'string' ? await this.#document.getDestination(heading.dest) : heading.dest;
        return place == null ? null : this.#document.getPageIndex(place[0]);
      }
      headings.push(...heading.items);
    }
    return null;
  }

  close(): void {
    void this.#document.loadingTask.destroy();
  }
}
