import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether a program of the machine is there; tests that need it are skipped by name where it is not. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Runs a program over the PDF in a file of its own; `FILE` in the arguments stands for it. */
export function runOverPdf(pdf: Uint8Array, program: string, args: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'piao-pdf-'));
  try {
    const file = path.join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    return execFileSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of the PDF in the order in which they were set, without what only belongs to the page. */
export function pdfText(pdf: Uint8Array): string {
  const pages = runOverPdf(pdf, 'pdftotext', ['-raw', 'FILE', '-']).split('\f');
  return condense(pages.map((page) => page.replace(pageFurniture, '')).join('\n'));
}

const pageFurniture =
  /^PIAO [^\n]*?\n?(Bozza|Proposta|Approvato)[^\n]*\n|(Impronta dei dati \(SHA-256\): [0-9a-f]{64}\s+)?pag\. \d+ di \d+\n*$/gu;

/** What pdfimages lists: page, width and height of each picture that is no mask; needs pdfimages. */
export function picturesIn(pdf: Uint8Array): string[] {
  const lines = runOverPdf(pdf, 'pdfimages', ['-list', 'FILE']).split('\n').slice(2);
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([page, , type, width, height]) =>
    type === 'image' ? [`${page}: ${width}×${height}`] : [],
  );
}

/** Without spaces and hyphens of any kind: where a line was broken is no part of the text. */
export function condense(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b\u2010-]+/gu, '');
}

/** The first of `parts` that does not follow the ones before it in `text`; undefined when all do. */
export function firstOutOfOrder(text: string, parts: readonly string[]): string | undefined {
  let from = 0;
  for (const part of parts) {
    const condensed = condense(part);
    const at = text.indexOf(condensed, from);
    if (at === -1) return part;
    from = at + condensed.length;
  }
  return undefined;
}
