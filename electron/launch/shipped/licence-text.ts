import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.looseObject({
  license: z.string().optional(),
  author: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
  repository: z.union([z.string(), z.looseObject({ url: z.string() })]).optional(),
});

/** Licences, notices that must go with them, and the licence of a typeface beside that of its package. */
const licenceFile = /^(licen[cs]e|copying|notice|ofl)/i;

/** What a package says of its licence: the texts in its folder, or what its manifest declares where it has none. */
export function licenceText(folder: string): string {
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8').trim())
    .sort();
  return texts.length > 0 ? texts.join('\n\n') : declaredLicence(folder);
}

/** The licence that a package declares, or an empty text. */
export function licenceName(folder: string): string {
  return manifestOf(folder).license ?? '';
}

function declaredLicence(folder: string): string {
  const { license = 'non dichiarata', author, repository } = manifestOf(folder);
  const copyright = typeof author === 'object' ? author.name : author;
  const source = typeof repository === 'object' ? repository.url : repository;
  return [
    `Il pacchetto non contiene il testo della licenza. Licenza dichiarata: ${license}.`,
    ...(copyright === undefined ? [] : [`Autore: ${copyright}.`]),
    ...(source === undefined ? [] : [`Sorgente: ${source}`]),
  ].join('\n');
}

function manifestOf(folder: string): z.output<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
}
