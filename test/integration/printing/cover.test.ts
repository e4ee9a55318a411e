import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PrintJob } from '../../../electron/core/printing/job.ts';
import { pdfStandards } from '../../../electron/core/printing/job.ts';
import { Previewer } from '../../../electron/core/printing/preview/previewer.ts';
import { printPlan } from '../../../electron/core/printing/print-plan.ts';
import { forkPrintProcess, type PrintProcess } from '../../../electron/core/printing/print-process.ts';
import { writePlan } from '../../../electron/core/printing/write-plan.ts';
import { PiaoError } from '../../../shared/errors.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { printEditions } from '../../../shared/print/model.ts';
import { dyingOfPicture } from '../../support/dying-of-picture.ts';
import { hugePng, jpegOf, pngOf, svgArms, svgBytes } from '../../support/pictures.ts';
import { refusalOf } from '../../support/refusal.ts';
import { withArms } from '../../support/with-arms.ts';
import { hasProgram, picturesIn, runOverPdf } from './pdf-text.ts';

const plain = newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' });
const alt = 'Stemma del Comune di Prova';
const equal = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const pictures: readonly (readonly [string, Uint8Array])[] = [
  ['PNG', pngOf()],
  ['PNG with transparency', pngOf({ colourType: 6 })],
  ['PNG with a palette', pngOf({ colourType: 3 })],
  ['PNG of 16 bits, interlaced', pngOf({ depth: 16, interlaced: true })],
  ['JPEG', jpegOf()],
  ['progressive JPEG', jpegOf('progressive')],
  ['grey JPEG', jpegOf('grey')],
];

/** Without one of its Huffman tables: its segments are as they must be, but nothing can be decoded. */
function withoutTable(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf(Uint8Array.of(0xff, 0xc4));
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 2 + bytes.readUInt16BE(at + 2))]);
}

describe.skipIf(!hasProgram('pdfimages'))('the coat of arms on the cover (needs pdfimages)', () => {
  it.each(pictures)('%s', async (_what, bytes) => {
    const { doc, readContent } = withArms(plain, bytes);
    const { pdf, warnings } = await printPlan(doc, { readContent });
    expect(warnings).toEqual([]);
    expect(picturesIn(pdf)).toEqual(['1: 60×90']);
  });

  it('is drawn in every edition and standard, and stands in no part', async () => {
    const { doc, readContent } = withArms(plain, pngOf({ colourType: 6 }));
    for (const [index, edition] of printEditions.entries()) {
      const standard = pdfStandards[index % pdfStandards.length];
      const { pdf } = await printPlan(doc, { edition, standard, readContent });
      expect(picturesIn(pdf), edition).toEqual(['1: 60×90']);
    }
    const annexed = await printPlan(doc, { part: 'whole+findings', readContent });
    expect(picturesIn(annexed.pdf)).toEqual(['1: 60×90']);
    const part = await printPlan(doc, { part: '1', readContent });
    expect(picturesIn(part.pdf)).toEqual([]);
    expect(part.warnings).toEqual([]);
  });

  it('says in words what it shows', async () => {
    const { doc, readContent } = withArms(plain, pngOf());
    const { pdf } = await printPlan(doc, { readContent });
    expect(runOverPdf(pdf, 'pdfinfo', ['-struct-text', 'FILE'])).toMatch(/Figure/);
    expect(runOverPdf(pdf, 'pdfinfo', ['-struct', 'FILE'])).toContain('Figure');
  });

  it.each<[string, Uint8Array]>([
    ['broken', pngOf().subarray(0, 100)],
    ['huge', hugePng(20_000)],
    ['no picture', Buffer.from('stemma')],
    ['for typographers', jpegOf('cmyk')],
    ['a drawing with a script', svgBytes(svgArms.replace('<defs>', '<script/><defs>'))],
  ])('that is %s is left out with a warning', async (_what, bytes) => {
    const { doc, readContent } = withArms(plain, bytes);
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const { warnings, bytes: written } = await writePlan(doc, format, { readContent });
      expect(warnings).toEqual([
        {
          path: 'administration.coatOfArms',
          message: expect.stringMatching(/^La copertina è stampata senza stemma\. L’immagine /),
        },
      ]);
      if (format === 'pdf') expect(picturesIn(written)).toEqual([]);
    }
  });

  it('whose file is nowhere, or too large to be read, is left out with a warning', async () => {
    const { doc } = withArms(plain, pngOf());
    const [warning] = (await printPlan(doc)).warnings;
    expect(warning?.message).toContain('Il file dello stemma manca');
    const refused = async () => {
      throw new PiaoError('attachment.altered', 'Il contenuto non corrisponde.');
    };
    expect((await printPlan(doc, { readContent: refused })).warnings[0]?.message).toContain(
      'non corrisponde',
    );
    const large = withArms(plain, new Uint8Array(50_000_000));
    const asked: string[] = [];
    const readContent = async (sha256: string) => {
      asked.push(sha256);
      return new Uint8Array();
    };
    expect((await printPlan(large.doc, { readContent })).warnings[0]?.message).toContain('47,7 MB');
    expect(asked).toEqual([]);
  });

  it('that only the typesetter minds is left out too, as in a preview', async () => {
    const odd = withoutTable(jpegOf());
    const { doc, readContent } = withArms(plain, odd);
    const { pdf, warnings } = await printPlan(doc, { readContent });
    const preview = new Previewer(forkPrintProcess);
    try {
      expect(equal(await preview.preview(doc, null, readContent), pdf)).toBe(true);
    } finally {
      preview.close();
    }
    expect(picturesIn(pdf)).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('Il compositore non riesce'),
    ]);
  });
});

it('a drawing is drawn, not a picture of points', async () => {
  const { doc, readContent } = withArms(plain, svgBytes(svgArms), 'stemma.svg');
  const { pdf, warnings } = await printPlan(doc, { readContent });
  expect(warnings).toEqual([]);
  expect(equal((await printPlan({ ...doc, administration: plain.administration }, {})).pdf, pdf)).toBe(false);
  if (hasProgram('pdfimages')) expect(picturesIn(pdf)).toEqual([]);
});

describe('a process that dies over the cover', () => {
  const { doc, readContent } = withArms(plain, pngOf());

  it('is asked once more, with the picture, before it is left out', async () => {
    const whole = await printPlan(doc, { readContent });
    const { spawner, died } = dyingOfPicture(1);
    const again = await printPlan(doc, { readContent, spawner });
    expect(died()).toBe(1);
    expect(again.warnings).toEqual([]);
    expect(equal(again.pdf, whole.pdf)).toBe(true);
  });

  it('twice leaves it out with a warning, unless the cover must be whole', async () => {
    const twice = dyingOfPicture(2);
    const { warnings } = await printPlan(doc, { readContent, spawner: twice.spawner });
    expect(warnings.map(({ path }) => path)).toEqual(['administration.coatOfArms']);
    const { spawner } = dyingOfPicture(2);
    const refusal = await refusalOf(() => printPlan(doc, { readContent, spawner, wholeCover: true }));
    expect(refusal).toMatchObject({ code: 'print.crashed', kind: 'machine' });
    expect(refusal.message).toMatch(
      /^Senza il suo stemma il piano non si congela.+chiudere altri programmi e/,
    );
  });

  it.each([
    ['broken', pngOf().subarray(0, 100), 'picture.broken'],
    ['minded by the typesetter', withoutTable(jpegOf()), 'print.picture'],
  ])('a picture that is %s is no cover to keep', async (_what, bytes, code) => {
    const arms = withArms(plain, bytes);
    const print = () => printPlan(arms.doc, { readContent: arms.readContent, wholeCover: true });
    expect((await refusalOf(print)).code).toBe(code);
  });
});

describe('the other formats', () => {
  it('show it in the page itself, which may show nothing else', async () => {
    const { doc, readContent } = withArms(plain, svgBytes(svgArms));
    const html = strFromU8((await writePlan(doc, 'html', { readContent })).bytes);
    expect(html).toContain(`alt="${alt}"`);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    const [, data = ''] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html) ?? [];
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    const without = strFromU8((await writePlan(plain, 'html', { readContent })).bytes);
    expect(without).not.toContain('img-src');
    expect(without).not.toContain('<img');
  });

  it.each([
    ['png', pngOf(), ['word/media/image1.png']],
    ['jpg', jpegOf(), ['word/media/image1.jpg']],
    ['svg', svgBytes(svgArms), ['word/media/image1.png', 'word/media/image1.svg']],
  ] as const)('hold it in Word, the same bytes each time: %s', async (format, bytes, names) => {
    const { doc, readContent } = withArms(plain, bytes);
    const first = await writePlan(doc, 'docx', { readContent });
    const files = unzipSync(first.bytes);
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toEqual(names);
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(`descr="${alt}"`);
    // 3 cm, in the units of the format: 360.000 to the centimetre.
    const [, tall] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(text) ?? [];
    expect(Number(tall) / 360_000).toBeCloseTo(3, 1);
    await writePlan(withArms(plain, pngOf()).doc, 'docx', { readContent });
    expect(equal((await writePlan(doc, 'docx', { readContent })).bytes, first.bytes)).toBe(true);
    expect(first.warnings.map(({ path }) => path)).toEqual(
      format === 'svg' ? ['administration.coatOfArms'] : [],
    );
  });

  it('with tables alone have no cover, and ask for nothing', async () => {
    const { doc } = withArms(plain, pngOf());
    const readContent = async () => Promise.reject(new Error('asked'));
    for (const format of ['xlsx', 'zip'] as const) {
      expect((await writePlan(doc, format, { readContent })).warnings).toEqual([]);
    }
  });
});

describe('the preview', () => {
  it('gets the coat of arms when it is another, not at every edit, and prints as the print does', async () => {
    const sent: PrintJob['type'][] = [];
    const spawner = (): PrintProcess => {
      const child = forkPrintProcess();
      return {
        ...child,
        send: (job) => {
          sent.push(job.type);
          child.send(job);
        },
      };
    };
    const preview = new Previewer(spawner, { longestService: 7 });
    try {
      const first = withArms(plain, pngOf());
      const edited = { ...first.doc, administration: { ...first.doc.administration, mayor: 'Sindaca' } };
      const second = withArms(plain, svgBytes(svgArms));
      const steps = [
        [plain, first.readContent],
        [first.doc, first.readContent],
        [edited, first.readContent],
        [second.doc, second.readContent],
        [plain, second.readContent],
      ] as const;
      for (const [index, [doc, readContent]] of steps.entries()) {
        const shown = await preview.preview(doc, null, readContent);
        expect(equal(shown, (await printPlan(doc, { readContent })).pdf), `step ${index}`).toBe(true);
        if (index % 2 === 1) await preview.preview(doc, '1', readContent);
      }
      // By now set by a fresh process, which has no picture yet.
      const part = 'whole+findings';
      const shown = await preview.preview(second.doc, part, second.readContent);
      expect(equal(shown, (await printPlan(second.doc, { part, readContent: second.readContent })).pdf)).toBe(
        true,
      );
    } finally {
      preview.close();
    }
    // First, second, none, and the second again for the fresh process.
    expect(sent.filter((type) => type === 'preview-picture')).toHaveLength(4);
    expect(sent.filter((type) => type === 'prepare-preview')).toHaveLength(2);
  });
});
