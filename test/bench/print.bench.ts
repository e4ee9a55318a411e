import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDocx } from '../../electron/core/printing/docx/write-docx.ts';
import { writeHtml } from '../../electron/core/printing/html/write-html.ts';
import { outputModel } from '../../electron/core/printing/output-model.ts';
import { typesetModel } from '../../electron/core/printing/print-model.ts';
import { forkPrintProcess } from '../../electron/core/printing/print-process.ts';
import { printResources } from '../../electron/core/printing/resources.ts';
import { typeset } from '../../electron/core/printing/typeset.ts';
import { buildAll } from '../../electron/launch/builds.ts';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { launchDesk } from '../e2e/launch.ts';
import { type Bench, megabytes, milliseconds, times } from './bench.ts';
import { enlargedPlan } from './enlarged-plan.ts';
import { descendantsPeak } from './peak-memory.ts';

/** One way to a PDF: what it took and what came out. */
interface Printed {
  readonly milliseconds: number;
  readonly memory: number | null;
  readonly bytes: number;
  readonly pages: number;
}

const runs = 3;

const pagesOf = (pdf: Buffer): number => {
  const counts = [...pdf.toString('latin1').matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
};

/** As the program prints: from the print model to the PDF/A, the start of the process included. */
async function byTypst(doc: PlanDocument): Promise<Printed> {
  const { model } = await typesetModel(doc, printResources().fonts, {});
  let memory: number | null = null;
  const spawner = () => {
    const child = forkPrintProcess();
    const onMessage = (listener: (answer: unknown) => void) =>
      child.onMessage((answer) => {
        memory = descendantsPeak(process.pid);
        listener(answer);
      });
    return { ...child, onMessage };
  };
  const start = performance.now();
  const pdf = Buffer.from(await typeset(model, { spawner }));
  // Its objects are packed: the pages are counted where the poppler tools are, and else are those of the tree.
  return { milliseconds: performance.now() - start, memory, bytes: pdf.length, pages: countPages(pdf) };
}

function countPages(pdf: Buffer): number {
  const { stdout } = spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout ?? '')?.[1] ?? pagesOf(pdf));
}

/** The HTML in a window of a running Chromium: loading and printToPDF with tags and outline. */
async function byChromium(
  app: Awaited<ReturnType<typeof launchDesk>>['app'],
  html: string,
): Promise<Printed> {
  const { taken, memory, pdf } = await app.evaluate(async ({ app: electron, BrowserWindow }, file) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { partition: `print-${Math.random()}` },
    });
    const start = performance.now();
    await window.loadFile(file);
    const printed = await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
    });
    const taken = performance.now() - start;
    const pid = window.webContents.getOSProcessId();
    const memory = electron.getAppMetrics().find((each) => each.pid === pid)?.memory.peakWorkingSetSize ?? 0;
    window.destroy();
    return { taken, memory: memory * 1024, pdf: printed.toString('base64') };
  }, html);
  const bytes = Buffer.from(pdf, 'base64');
  return { milliseconds: taken, memory, bytes: bytes.length, pages: countPages(bytes) };
}

/** The DOCX as a person's LibreOffice prints it, its start included; null where there is none. */
async function byLibreOffice(folder: string, docx: string): Promise<Printed | null> {
  if (spawnSync('soffice', ['--version']).error !== undefined) return null;
  const profile = `-env:UserInstallation=file://${folder}/soffice`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
  let memory = 0;
  const start = performance.now();
  const watch = setInterval(() => {
    memory = Math.max(memory, descendantsPeak(process.pid) ?? 0);
  }, 100);
  await new Promise<void>((resolve, reject) =>
    execFile('soffice', args, (error) => (error === null ? resolve() : reject(error))),
  );
  clearInterval(watch);
  const taken = performance.now() - start;
  const file = docx.replace(/docx$/, 'pdf');
  return { milliseconds: taken, memory, bytes: statSync(file).size, pages: countPages(readFileSync(file)) };
}

/** The run of median time. */
async function middle<Result extends Printed | null>(print: () => Promise<Result>): Promise<Result> {
  const all: Result[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await print());
  const inOrder = all.toSorted((a, b) => (a?.milliseconds ?? 0) - (b?.milliseconds ?? 0));
  return inOrder[Math.floor(runs / 2)] as Result;
}

export const bench: Bench = {
  title: 'Printing the whole plan',
  about: `From the plan to its PDF by the program (Typst, PDF/A-2a with tags, the start of its process included), by Chromium from the HTML (loaded and printed with tags and outline in a window of a running Electron) and by LibreOffice from the DOCX (\`soffice --convert-to pdf\`, its start included): median of ${runs} runs (of 10× in LibreOffice one), peak memory of the processes that print, size, and the time beside that of 1×.`,
  run: async () => {
    await buildAll(PROJECT_ROOT);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'piao-bench-print-'));
    const rows: string[][] = [];
    const first = new Map<string, number>();
    const add = (scale: number, name: string, printed: Printed | null) => {
      if (printed === null) {
        rows.push([`${scale}× ${name}`, 'not installed', '', '', '', '']);
        return;
      }
      const one = first.get(name) ?? printed.milliseconds;
      first.set(name, one);
      rows.push([
        `${scale}× ${name}`,
        String(printed.pages),
        milliseconds(printed.milliseconds),
        times(printed.milliseconds, one),
        printed.memory === null ? '–' : megabytes(printed.memory),
        megabytes(printed.bytes),
      ]);
    };
    for (const scale of [1, 10]) {
      const doc = enlargedPlan(scale);
      add(scale, 'Typst', await middle(() => byTypst(doc)));
      const html = path.join(folder, `${scale}.html`);
      writeFileSync(html, await writeHtml(outputModel(doc, {})));
      // Open only now: of what runs beside it the program's own memory could not be told.
      const { app } = await launchDesk(path.join(folder, `data-${scale}`));
      add(scale, 'Chromium', await middle(() => byChromium(app, html)));
      await app.close();
      const docx = path.join(folder, `${scale}.docx`);
      // Without the numbers of the contents, which the program works out for Word and LibreOffice for itself.
      writeFileSync(docx, await writeDocx({ ...outputModel(doc, {}), whole: false }));
      // Of ten times the plan it takes minutes.
      const office = () => byLibreOffice(folder, docx);
      add(scale, 'LibreOffice', scale === 1 ? await middle(office) : await office());
    }
    rmSync(folder, { recursive: true });
    return { columns: ['plan', 'pages', 'time', 'beside 1×', 'memory', 'size'], rows };
  },
};
