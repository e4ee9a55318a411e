import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import manifest from '../../../package.json' with { type: 'json' };
import { printCodeDigest } from './print-code.ts';
import { printResources } from './resources.ts';

let known: string | undefined;

/**
 * What prints here: program, compositor, the digest of templates and fonts, and that of the code which makes the words
 * and cleans the picture. The same plan printed by the same engine gives the same bytes; by another it need not.
 */
export function printEngine(): string {
  known ??= `PIAO Desk ${manifest.version}, ${compositor()}, modello ${resourcesDigest()}, parole ${printCodeDigest()}`;
  return known;
}

/** The binary differs from system to system (docs/decisions/0006), so that it is asked and not written down here. */
function compositor(): string {
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
  const folder = file.slice(0, file.lastIndexOf('typst-ts-node-compiler') + 'typst-ts-node-compiler'.length);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));
  return `typst-ts ${version}`;
}

function resourcesDigest(): string {
  const { templates, fonts } = printResources();
  const digest = createHash('sha256');
  for (const { path, content } of [...templates, ...fonts]) {
    digest.update(path).update('\0').update(createHash('sha256').update(content).digest());
  }
  return digest.digest('hex').slice(0, 16);
}
