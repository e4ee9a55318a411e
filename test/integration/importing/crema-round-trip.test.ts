import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { plainFromRichText } from '../../../shared/plan/core/rich-text-plain.ts';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { objectiveSheetFields } from '../../../shared/plan/performance/objectives.ts';
import { piao, piaoJson, temporaryFolder } from '../cli/cli-harness.ts';
import { condense, firstOutOfOrder, hasProgram, pdfText } from '../printing/pdf-text.ts';
import { describeAgainstText, publishedPath, publishedText } from '../sample/crema-text.ts';

const folder = temporaryFolder();

/** Word by word: where a row goes on over the page, its cells are set side by side. */
function lostWords(text: string, words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => !text.includes(condense(word)));
}

/** The acceptance of the import: imported, printed, bundled, opened and compared, with no loss at any step. */
describeAgainstText('the published plan of Crema, from its text to a bundle and back', () => {
  let plan: PlanDocument;

  beforeAll(async () => {
    if (publishedText === '') return;
    expect((await piao('import', publishedPath, '--out', folder.at('plan.json'))).status).toBeLessThanOrEqual(
      1,
    );
    plan = parsePlanDocument(JSON.parse(folder.read('plan.json')));
    folder.write('pass', 'perché-no 42\n');
    const key = ['--passphrase-file', folder.at('pass')];
    await piao('keygen', '--name', 'Comune di Crema', '--out', folder.at('k.p12'), ...key);
    const bundled = await piao(
      'bundle',
      folder.at('plan.json'),
      '--key',
      folder.at('k.p12'),
      ...key,
      '--out',
      folder.at('plan.asice'),
    );
    expect(bundled).toMatchObject({ status: 0, err: '' });
    const opened = await piao('open', folder.at('plan.asice'), '--out', folder.at('aperto'));
    expect(opened).toMatchObject({ status: 0, err: '' });
  }, 120_000);

  it('is the same plan when the bundle is opened', async () => {
    expect(parsePlanDocument(JSON.parse(folder.read('aperto/plan.json')))).toEqual(plan);
    const { json, status } = await piaoJson('diff', folder.at('plan.json'), folder.at('aperto/plan.json'));
    expect(status).toBe(0);
    expect(json).toMatchObject({ sections: [] });
  });

  it('has all items of the published plan', () => {
    expect(plan.objectives).toHaveLength(44);
    expect(plan.riskEvents).toHaveLength(40);
    expect(plan.hires).toHaveLength(34);
  });

  it.skipIf(!hasProgram('pdftotext'))('is printed with every word (needs poppler)', () => {
    const text = pdfText(readFileSync(folder.at('aperto/piano.pdf')));
    for (const [key, { number, title, body }] of Object.entries(plan.sections)) {
      const after = text.slice(text.indexOf(condense(`${number} ${title}`)));
      expect(lostWords(after, plainFromRichText(body)), key).toEqual([]);
    }
    for (const objective of plan.objectives) {
      const fields = objectiveSheetFields.map(([, field]) => objective[field]);
      const words = fields.flatMap((value) =>
        typeof value === 'string' ? value.split('\n') : [value.join(', ')],
      );
      expect(firstOutOfOrder(text, [objective.title, ...words]), objective.title).toBeUndefined();
    }
    const register = text.slice(text.indexOf('Registrodeglieventirischiosi'));
    expect(
      firstOutOfOrder(
        register,
        plan.riskEvents.map(({ description }) => description),
      ),
    ).toBeUndefined();
    for (const { profile } of [...plan.headcount, ...plan.hires]) expect(text).toContain(condense(profile));
    for (const { title, description, aim, timing, responsible } of plan.measures) {
      expect(lostWords(text, [title, description, aim, timing, responsible].join(' ')), title).toEqual([]);
    }
  });
});
