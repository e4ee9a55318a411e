import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfStandard } from '../../../electron/core/printing/job.ts';
import { typesetModel } from '../../../electron/core/printing/print-model.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { printResources } from '../../../electron/core/printing/resources.ts';
import { typeset } from '../../../electron/core/printing/typeset.ts';
import { loadSamplePlan } from '../../../electron/core/sample.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { pngOf } from '../../support/pictures.ts';
import { withArms } from '../../support/with-arms.ts';

/** Debian's PDFBox, with what it needs (.ci/run). */
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
];
const classPath = jars.map((name) => `/usr/share/java/${name}.jar`);
const isThere =
  classPath.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).error === undefined;

/** PDFBox cannot follow a heading of the outline that is written as an object of its own, which PDF/A allows. */
const knownLimit = /^1\.2\.3 : Body Syntax error, Error: can't convert to Destination COSObject\{\d+, 0\}$/;

/**
 * The one validator that the package registries of a build machine have judges PDF/A-1b alone. What it looks at (fonts,
 * colours, metadata, structure of the file) is the same in our PDF/A-2a, which is made by the same template and fonts.
 */
describe.skipIf(!isThere)('the print, for the archive (needs PDFBox Preflight)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'piao-archive-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let pdf = new Uint8Array();
  beforeAll(async () => {
    const { model } = await typesetModel(loadSamplePlan(), printResources().fonts, { part: '2.3' });
    pdf = Uint8Array.from(await typeset(model, { standard: 'a-1b' as PdfStandard }));
  });

  function complaints(bytes: Uint8Array): string[] {
    const file = path.join(folder, 'print.pdf');
    writeFileSync(file, bytes);
    const validator = ['-cp', classPath.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
    const { stdout, stderr } = spawnSync('java', validator, { encoding: 'utf8' });
    const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());
    expect(lines.join('\n')).toMatch(/valid PDF\/A-1b file/);
    return lines.filter((line) => /^\d+(\.\d+)* : /.test(line));
  }

  it('has nothing that the validator minds but what it cannot read', () => {
    expect(complaints(pdf).filter((line) => !knownLimit.test(line))).toEqual([]);
  });

  it('has nothing to mind in a cover with a coat of arms either', async () => {
    const { doc, readContent } = withArms(newPlan({ firstYear: 2026, kind: 'ordinary' }), pngOf());
    // Without transparency, which the older standard forbids and ours allows.
    const printed = await printPlan(doc, {
      standard: 'a-1b' as PdfStandard,
      edition: 'approved',
      readContent,
    });
    expect(printed.warnings).toEqual([]);
    expect(Buffer.from(printed.pdf).toString('latin1')).toContain('/Subtype /Image');
    expect(complaints(printed.pdf).filter((line) => !knownLimit.test(line))).toEqual([]);
  });

  it('would be refused with fonts that are not in the file', () => {
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/FontFile');
    const broken = Buffer.from(text.replaceAll('/FontFile', '/FontFill'), 'latin1');
    expect(complaints(broken).some((line) => !knownLimit.test(line))).toBe(true);
  });
});
