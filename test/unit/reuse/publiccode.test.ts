import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';
import manifest from '../../../package.json' with { type: 'json' };

const read = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');

const pathInProject = z
  .string()
  .refine(
    (file) => !/^(\/|file:)/.test(file) && existsSync(path.join(PROJECT_ROOT, file)),
    'is no file here',
  );

const descriptionSchema = z.strictObject({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1)).min(1),
  screenshots: z.array(pathInProject).min(1),
});

/** The keys that the standard asks for, and of the others those that the project uses: an unknown one is a slip. */
const publiccodeSchema = z.strictObject({
  publiccodeYmlVersion: z.literal('0'),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string(),
  logo: pathInProject.refine((file) => /\.(svg|png)$/.test(file)),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  // Of the standard's list of categories and scopes, those that were looked up.
  categories: z.array(z.enum(['document-management', 'compliance-management', 'hr', 'e-signature'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/desktop'),
  intendedAudience: z.strictObject({
    scope: z.array(z.enum(['local-authorities'])),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  }),
  description: z.strictObject({ it: descriptionSchema, en: descriptionSchema }),
  legal: z.strictObject({ license: z.string(), mainCopyrightOwner: z.string() }),
  maintenance: z.strictObject({
    type: z.literal('community'),
    contacts: z.array(z.strictObject({ name: z.string().min(1), email: z.email() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.enum(['it', 'en'])).min(1),
  }),
});

/** What version 0 of the standard does not do without, as the parser of the Italian catalogue has it (v0.go). */
const mandatory = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'description',
  'description.it.shortDescription',
  'description.it.longDescription',
  'description.it.features',
  'legal.license',
  'maintenance.type',
  'maintenance.contacts',
  'localisation.localisationReady',
  'localisation.availableLanguages',
];

describe('publiccode.yml', () => {
  it('is what the standard asks for, in Italian and English', () => {
    const card = publiccodeSchema.parse(load(read('publiccode.yml')));
    expect(card.softwareVersion).toBe(manifest.version);
    expect(card.legal.license).toBe(manifest.license);
  });

  it('would not pass without a key that is mandatory, or with a description that is too long', () => {
    const card = load(read('publiccode.yml')) as Record<string, unknown>;
    for (const place of mandatory) {
      const without = structuredClone(card);
      const keys = place.split('.');
      const holder = keys.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, without);
      expect(delete holder[keys.at(-1) ?? ''], place).toBe(true);
      expect(publiccodeSchema.safeParse(without).success, place).toBe(false);
    }
    const long = structuredClone(card) as { description: { it: { shortDescription: string } } };
    long.description.it.shortDescription = 'x'.repeat(151);
    expect(publiccodeSchema.safeParse(long).success).toBe(false);
  });
});

describe('electron-builder.yml', () => {
  const builder = z
    .looseObject({
      asar: z.literal(true),
      asarUnpack: z.array(z.string()),
      files: z.array(z.string()),
      fileAssociations: z.array(z.looseObject({ ext: z.string(), mimeType: z.string() })),
      win: z.looseObject({ target: z.literal('nsis') }),
      nsis: z.looseObject({}),
      linux: z.looseObject({ target: z.array(z.string()) }),
      mac: z.looseObject({ target: z.string() }),
    })
    .parse(load(read('electron-builder.yml')));

  it('makes an installer per user, in Italian, that leaves the plans where they are', () => {
    expect(builder.nsis).toMatchObject({
      perMachine: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['it_IT'],
      language: '1040',
    });
    expect(builder.linux.target).toEqual(['AppImage', 'deb']);
  });

  it('opens bundles by double click, with a picture of their own', () => {
    expect(builder.fileAssociations).toMatchObject([
      { ext: 'asice', mimeType: 'application/vnd.etsi.asic-e+zip' },
    ]);
    for (const file of ['asice.ico', 'asice.icns', 'icon.ico', 'icon.icns'])
      expect(existsSync(path.join(PROJECT_ROOT, 'resources/icons', file)), file).toBe(true);
  });
});

describe('the documents', () => {
  it('are all in the index of docs/, and every link of it leads somewhere', () => {
    const links = [...read('docs/README.md').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => !existsSync(path.join(PROJECT_ROOT, 'docs', link)));
    expect(broken).toEqual([]);
  });

  it('name only tests that exist in docs/security.md, line by line', () => {
    const text = read('docs/security.md');
    const rows = text.split('\n').filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| What'));
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) expect(row, row).toMatch(/`test\/[^`]+\.ts`/);
    for (const [, file = ''] of text.matchAll(/`(test\/[^`]+\.ts)`/g))
      expect(existsSync(path.join(PROJECT_ROOT, file)), file).toBe(true);
  });
});
