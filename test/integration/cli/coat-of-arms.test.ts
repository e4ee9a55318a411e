import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { carryArms } from '../../../electron/core/cli/commands/carry-arms.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { pngOf } from '../../support/pictures.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { withArms } from '../../support/with-arms.ts';
import { piao, piaoJson } from './cli-harness.ts';

const picture = pngOf();
const { doc } = withArms(
  newPlan({ firstYear: 2026, kind: 'ordinary', administrationName: 'Comune di Prova' }),
  picture,
);

/** A plan in a folder of its own, with its coat of arms beside it. */
function planIn(content: Uint8Array | null = picture): {
  readonly folder: string;
  readonly at: (name: string) => string;
} {
  const folder = tempFolder();
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('piano.json'), JSON.stringify(doc));
  mkdirSync(at('allegati'));
  if (content !== null) writeFileSync(at('allegati/stemma.png'), content);
  return { folder, at };
}

const warningsOf = async (...words: string[]) => {
  const { json } = await piaoJson(...words);
  return (json as { warnings: { path: string; message: string }[] }).warnings;
};

it('print takes the picture from beside the plan or from --attach, and says when there is none', async () => {
  const { at } = planIn();
  for (const name of ['piano.pdf', 'piano.docx', 'piano.html']) {
    expect(await warningsOf('print', at('piano.json'), '--out', at(name))).toEqual([]);
  }
  expect(readFileSync(at('piano.html'), 'utf8')).toContain(Buffer.from(picture).toString('base64'));
  const alone = planIn(null);
  const warnings = await warningsOf('print', alone.at('piano.json'), '--out', alone.at('piano.html'));
  expect(warnings).toEqual([
    { path: 'administration.coatOfArms', message: expect.stringContaining('Il file dello stemma manca') },
  ]);
  const attached = ['--attach', at('allegati/stemma.png')];
  expect(await warningsOf('print', alone.at('piano.json'), '--out', alone.at('p.html'), ...attached)).toEqual(
    [],
  );
});

it('print refuses a picture that is not the one of the plan', async () => {
  const { at } = planIn(pngOf({ width: 61 }));
  const { status, err } = await piao('print', at('piano.json'), '--out', at('piano.pdf'));
  expect(status).toBe(2);
  expect(err).toContain('dell’allegato «stemma.png» del piano, serve il file originale');
  expect(existsSync(at('piano.pdf'))).toBe(false);
});

it('rollover copies the picture beside the new plan, over no other file', async () => {
  const { at } = planIn();
  const target = path.join(tempFolder(), 'anno', 'nuovo.json');
  const { status, out } = await piao('rollover', at('piano.json'), '--out', target);
  expect(status).toBe(0);
  const copied = path.join(path.dirname(target), 'allegati', 'stemma.png');
  expect(out).toContain(`Lo stemma, «stemma.png», è stato copiato in ${copied}.`);
  expect(Buffer.compare(readFileSync(copied), picture)).toBe(0);
  expect(await warningsOf('print', target, '--out', `${target}.html`)).toEqual([]);

  // In the same folder it is there already.
  const same = await piao('rollover', at('piano.json'), '--out', at('nuovo.json'));
  expect(same.out).not.toContain('Lo stemma');
  expect(await warningsOf('print', at('nuovo.json'), '--out', at('nuovo.html'))).toEqual([]);

  const taken = path.join(tempFolder(), 'nuovo.json');
  mkdirSync(path.join(path.dirname(taken), 'allegati'));
  const another = path.join(path.dirname(taken), 'allegati', 'stemma.png');
  writeFileSync(another, 'another');
  expect((await piao('rollover', at('piano.json'), '--out', taken)).out).toContain('non è stato copiato');
  expect(readFileSync(another, 'utf8')).toBe('another');
});

it('rollover says when it has no picture to copy', async () => {
  for (const { at } of [planIn(null), planIn(pngOf({ width: 61 }))]) {
    const { status, out } = await piao(
      'rollover',
      at('piano.json'),
      '--out',
      path.join(tempFolder(), 'nuovo.json'),
    );
    expect(status).toBe(0);
    expect(out).toContain('Il file dello stemma, «stemma.png», non è stato copiato');
  }
  // Nothing stands beside standard output.
  expect(await carryArms(doc, { from: planIn().at('piano.json'), to: '-' })).toMatchObject({
    file: null,
    notes: [expect.stringContaining('non è stato copiato')],
  });
});

it('bundle and open bring the picture along, and a broken one is said', async () => {
  const { at } = planIn();
  writeFileSync(at('p.txt'), 'una passphrase lunga');
  await piao('keygen', '--name', 'Comune di Prova', '--passphrase-file', at('p.txt'), '--out', at('k.p12'));
  const key = ['--key', at('k.p12'), '--passphrase-file', at('p.txt')];
  const bundled = await piao('bundle', at('piano.json'), ...key, '--out', at('piano.asice'));
  expect(bundled.out).not.toContain('stemma');
  expect((await piao('open', at('piano.asice'), '--out', at('aperto'))).status).toBe(0);
  expect(Buffer.compare(readFileSync(at('aperto/allegati/stemma.png')), picture)).toBe(0);
  expect(await warningsOf('print', at('aperto/plan.json'), '--out', at('aperto/di-nuovo.pdf'))).toEqual([]);
  expect(Buffer.compare(readFileSync(at('aperto/di-nuovo.pdf')), readFileSync(at('aperto/piano.pdf')))).toBe(
    0,
  );

  const broken = picture.subarray(0, 90);
  writeFileSync(
    at('rotto.json'),
    JSON.stringify(withArms(newPlan({ firstYear: 2026, kind: 'ordinary' }), broken).doc),
  );
  writeFileSync(at('allegati/stemma.png'), broken);
  const said = await piao('bundle', at('rotto.json'), ...key, '--out', at('rotto.asice'));
  expect([said.status, said.out]).toEqual([
    0,
    expect.stringContaining('La copertina è stampata senza stemma'),
  ]);
});
