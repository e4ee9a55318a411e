import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIdentity, openIdentity } from '../../../electron/core/bundles/identity.ts';
import { createPlanBundle } from '../../../electron/core/bundles/plan-bundle.ts';
import { wholeOf } from '../../../electron/core/files/content.ts';
import { readGuide } from '../../../electron/launch/guide/read-guide.ts';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';
import { blockText } from '../../../shared/guide/guide-text.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import { text } from './attack-zip.ts';
import { hasCommand, inTemporaryFolder, run } from './tools.ts';

const tools = hasCommand('openssl', 'version') && hasCommand('unzip', '-v');

/** The commands of the page as a person would give them, one after the other. */
const [unpack = '', signer = '', signature = '', files = '', oneFile = '', ...more] = readGuide(
  path.join(PROJECT_ROOT, 'docs/guida'),
)
  .flatMap(({ key, blocks }) => (key === 'verifica' ? blocks : []))
  .filter(({ as }) => as === 'commands')
  .map(blockText);

let bundle: Uint8Array;
let fingerprint: string;

beforeAll(async () => {
  const created = await createIdentity({ name: 'Comune di Crema', passphrase: 'x' });
  fingerprint = created.fingerprint;
  const chunks = await createPlanBundle({
    plan: newPlan({ firstYear: 2025, kind: 'ordinary', administrationName: 'Comune di Crema' }),
    pdf: text('%PDF-1.7\nnon proprio\n%%EOF\n'),
    attachments: [],
    identity: await openIdentity(created.p12, 'x'),
    now: new Date(),
  });
  bundle = await wholeOf(chunks);
});

/** Gives the commands in one terminal in a folder that holds the bundle. */
const shell = (folder: string, ...commands: string[]) => {
  writeFileSync(path.join(folder, 'piano.asice'), bundle);
  return run('sh', ['-e', '-c', commands.join('\n')], folder);
};

describe.runIf(tools)('the page «Verificare un fascicolo senza il programma»', () => {
  test('gives commands that find a real bundle right, from the first to the last', async () => {
    await inTemporaryFolder((folder) => {
      const { status, output } = shell(folder, unpack, signer, signature, files);
      expect(status).toBe(0);
      expect(output.replaceAll(':', '').toLowerCase()).toContain(fingerprint);
      expect(output).toContain('CAdES Verification successful');
      expect(output.match(/^torna: \.\/(plan\.json|piano\.pdf|LEGGIMI\.txt)$/gm)).toHaveLength(3);
      expect(output).not.toContain('NON TORNA');
    });
  });

  test('gives commands that notice a file that was changed or added', async () => {
    await inTemporaryFolder((folder) => {
      shell(folder, unpack);
      appendFileSync(path.join(folder, 'piano/plan.json'), ' ');
      writeFileSync(path.join(folder, 'piano/in più.txt'), 'x');
      const { output } = run('sh', ['-c', [signer, signature, files].join('\n')], path.join(folder, 'piano'));
      expect(output).toContain('NON TORNA: ./plan.json');
      expect(output).toContain('NON TORNA: ./in più.txt');
      expect(output).toContain('\ntorna: ./piano.pdf');
    });
  });

  test('gives commands that compare a file with the digest beside it, which is all that the page gives', async () => {
    await inTemporaryFolder((folder) => {
      const give = () => run('sh', ['-e', '-c', oneFile], folder).output;
      writeFileSync(path.join(folder, 'piano.pdf'), 'pagine');
      // As the program writes it: the digits and nothing else.
      writeFileSync(
        path.join(folder, 'piano.pdf.sha256'),
        createHash('sha256').update('pagine').digest('hex'),
      );
      expect(give()).toBe('torna: piano.pdf\n');
      appendFileSync(path.join(folder, 'piano.pdf'), '.');
      expect(give()).toBe('NON TORNA: piano.pdf\n');
    });
    expect(more).toEqual([]);
  });

  test('gives a command that notices a list that was not the one signed', async () => {
    await inTemporaryFolder((folder) => {
      shell(folder, unpack, signer);
      appendFileSync(path.join(folder, 'piano/META-INF/ASiCManifest001.xml'), ' ');
      const { status, output } = run('sh', ['-c', signature], path.join(folder, 'piano'));
      expect(status).not.toBe(0);
      expect(output).not.toContain('Verification successful');
    });
  });
});
