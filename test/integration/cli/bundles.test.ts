import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../shared/plan/new-id.ts';
import { parsePlanDocument } from '../../../shared/plan/parse.ts';
import { piao, piaoJson, temporaryFolder } from './cli-harness.ts';

const folder = temporaryFolder();
const opinion = 'Parere favorevole.\n';
const sha256 = createHash('sha256').update(opinion).digest('hex');
let fingerprint = '';

const sign = ['--key', 'k.p12', '--passphrase-file', 'pass'];
const at = (words: readonly string[]) =>
  words.map((word) => (word.startsWith('--') ? word : folder.at(word)));

beforeAll(async () => {
  folder.write('pass', 'perché-no 42\n');
  const { json } = await piaoJson(
    'keygen',
    '--name',
    'Comune di Crema',
    ...at(['--out', 'k.p12', '--passphrase-file', 'pass']),
  );
  fingerprint = (json as { fingerprint: string }).fingerprint;
  await piao('sample', '--out', folder.at('sample.json'));
  const sample = JSON.parse(folder.read('sample.json'));
  const attachment = {
    id: newId(),
    name: 'parere revisori.txt',
    mediaType: 'text/plain',
    size: opinion.length,
    sha256,
    section: '3.3.2',
    description: '',
  };
  folder.write('plan.json', { ...sample, attachments: [attachment] });
  mkdirSync(folder.at('allegati'));
  writeFileSync(folder.at('allegati/parere revisori.txt'), opinion);
  const bundled = await piao('bundle', folder.at('plan.json'), ...at([...sign, '--out', 'plan.asice']));
  expect(bundled).toMatchObject({ status: 0, err: '' });
  expect(bundled.out).toContain('bozza');
}, 60_000);

describe('piao keygen', () => {
  it('writes the key for its owner alone, and the certificate beside it', () => {
    expect(statSync(folder.at('k.p12')).mode & 0o777).toBe(0o600);
    expect(folder.read('k.pem')).toContain('BEGIN CERTIFICATE');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells of a short passphrase on the error stream, and `--json` stays one object', async () => {
    const { status, json, err } = await piaoJson(
      'keygen',
      '--name',
      'X',
      '--out',
      folder.at('short.p12'),
      '--passphrase-file',
      folder.write('corta', 'x'),
    );
    expect([status, json]).toEqual([0, expect.objectContaining({ key: folder.at('short.p12') })]);
    expect(err).toMatch(/^Avviso: La passphrase ha 1 carattere.*\n$/);
  });

  it('does not write a key to the screen', async () => {
    expect(
      await piao('keygen', '--name', 'X', '--out', '-', '--passphrase-file', folder.at('pass')),
    ).toMatchObject({
      status: 2,
      out: '',
    });
  });
});

describe('piao verify', () => {
  it('says at once in words which text of which plan it is, and when it was signed', async () => {
    const { out } = await piao('verify', folder.at('plan.asice'));
    const [verdict, edition, content] = out.split('\n');
    expect(verdict).toMatch(/con data dichiarata \d{2}\/\d{2}\/\d{4} \d{2}:\d{2} \(UTC.*\)\.$/);
    expect(edition).toBe('Edizione: bozza, revisione 0: non è un testo approvato.');
    expect(content).toContain('2025-2027 – Comune di Crema');
  });

  it('says who signed what, and that an unknown signer is not trusted', async () => {
    const { status, json } = await piaoJson('verify', folder.at('plan.asice'));
    expect(status).toBe(0);
    expect(json).toMatchObject({
      valid: true,
      trusted: false,
      signer: { name: 'Comune di Crema', fingerprint },
      signedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      plan: {
        firstYear: 2025,
        status: 'draft',
        title: expect.stringContaining('Comune di Crema'),
      },
      problems: [],
    });
    // What cli.md names and no more: others read it by a schema of their own.
    const { files, plan } = json as { files: { name: string }[]; plan: object };
    expect(Object.keys(plan).sort()).toEqual(['firstYear', 'status', 'title']);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['plan.json', 'piano.pdf', 'allegati/parere revisori.txt', 'LEGGIMI.txt']),
    );
  });

  it('trusts a certificate that is given', async () => {
    const { json } = await piaoJson('verify', folder.at('plan.asice'), '--trust', folder.at('k.pem'));
    expect(json).toMatchObject({ valid: true, trusted: true });
  });

  it('reads a bundle from standard input, and so does open', () => {
    const cli = path.join(import.meta.dirname, '../../../electron/cli.ts');
    const piped = (...words: string[]) =>
      spawnSync(process.execPath, [cli, ...words], { input: readFileSync(folder.at('plan.asice')) });
    const verified = piped('verify', '-', '--json', '--trust', folder.at('k.pem'));
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout.toString())).toMatchObject({ valid: true, trusted: true });
    expect(piped('open', '-', '--out', folder.at('piped')).status).toBe(0);
    expect(folder.read('piped/allegati/parere revisori.txt')).toBe(opinion);
  }, 30_000);

  it('refuses a certificate that is none with exit 2', async () => {
    const { status, err } = await piao('verify', folder.at('plan.asice'), '--trust', folder.at('pass'));
    expect(status).toBe(2);
    expect(err).toContain(folder.at('pass'));
  });

  it('reports a changed byte and a file that is no bundle with exit 1', async () => {
    const bytes = readFileSync(folder.at('plan.asice'));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(folder.at('changed.asice'), bytes);
    const changed = await piaoJson('verify', folder.at('changed.asice'));
    expect(changed).toMatchObject({ status: 1, json: { valid: false, trusted: false, plan: null } });
    expect((changed.json as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
    expect((await piaoJson('verify', folder.at('plan.json'))).status).toBe(1);
  });
});

describe('piao open', () => {
  it('gives back the plan that was bundled, the PDF and the attachments', async () => {
    const { status } = await piao('open', folder.at('plan.asice'), '--out', folder.at('opened'));
    expect(status).toBe(0);
    const plan = JSON.parse(folder.read('opened/plan.json'));
    expect(plan).toEqual(parsePlanDocument(JSON.parse(folder.read('plan.json'))));
    expect(folder.read('opened/piano.pdf').startsWith('%PDF-')).toBe(true);
    expect(folder.read('opened/allegati/parere revisori.txt')).toBe(opinion);
  });

  it('asks for a folder: several files cannot go to the screen', async () => {
    const { status, out, err } = await piao('open', folder.at('plan.asice'), '--out', '-');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('cartella');
  });

  it('writes nothing at all when something is wrong', async () => {
    const { status } = await piao('open', folder.at('changed.asice'), '--out', folder.at('refused'));
    expect(status).toBe(1);
    expect(existsSync(folder.at('refused'))).toBe(false);
  });

  it('prints the PDF that `print` prints', async () => {
    await piao('print', folder.at('plan.json'), '--out', folder.at('printed.pdf'));
    expect(readFileSync(folder.at('printed.pdf')).equals(readFileSync(folder.at('opened/piano.pdf')))).toBe(
      true,
    );
  });
});

describe('piao bundle, refused', () => {
  it.each([
    [
      'a wrong passphrase',
      () => folder.write('wrong', 'sbagliata'),
      (file: string) => ['--key', folder.at('k.p12'), '--passphrase-file', file],
    ],
    [
      'a key that is none',
      () => folder.write('fake.p12', 'no key'),
      (file: string) => ['--key', file, '--passphrase-file', folder.at('pass')],
    ],
  ])('%s: exit 2, nothing written', async (_what, prepare, words) => {
    const out = folder.at('never.asice');
    const { status, err } = await piao('bundle', folder.at('plan.json'), ...words(prepare()), '--out', out);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  it('an attachment whose content is not the one of the plan', async () => {
    const file = folder.write('parere revisori.txt', 'Parere contrario.\n');
    const { status, err } = await piao(
      'bundle',
      folder.at('plan.json'),
      ...at([...sign, '--out', 'never.asice']),
      '--attach',
      file,
    );
    expect(status).toBe(2);
    expect(err).toContain('impronta');
  });

  it('an attachment that is nowhere, and a file that the plan does not list', async () => {
    const plan = JSON.parse(folder.read('plan.json'));
    const lost = folder.write('lost.json', {
      ...plan,
      attachments: [{ ...plan.attachments[0], name: 'altro.txt', sha256: 'a'.repeat(64) }],
    });
    expect((await piao('bundle', lost, ...at([...sign, '--out', 'never.asice']))).status).toBe(2);
    // Windows knows names that are too long here: such a file is not there, and that is all.
    const long = folder.write('long.json', {
      ...plan,
      attachments: [{ ...plan.attachments[0], name: `${'è'.repeat(200)}.txt` }],
    });
    expect((await piao('print', long, ...at(['--out', 'long.html']))).status).toBe(0);
    const { status, err } = await piao(
      'bundle',
      folder.at('plan.json'),
      ...at([...sign, '--out', 'never.asice']),
      '--attach',
      folder.write('estraneo.txt', 'x'),
    );
    expect(status).toBe(2);
    expect(err).toContain('estraneo.txt');
  });
});
