import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ShippedComponent } from '../../../shared/contract/shipped.ts';
import { cratesInside, cratesText } from './crates-inside.ts';
import { licenceName, licenceText } from './licence-text.ts';

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** What Vite writes of the packages whose code it has put into a build. */
const bundledSchema = z.array(z.looseObject({ name: z.string(), version: z.string() }));

const PACKAGES = 'node_modules/';

/**
 * The packages that are handed out with the program: those that it needs at run time and that are there for this
 * system, and those whose code the build has put into the page.
 *
 * @param bundled Vite's `build.license` report, as JSON
 * @throws Error when the page holds a package that the lock file does not know
 */
export function shippedComponents(projectRoot: string, bundled: string): readonly ShippedComponent[] {
  const { packages } = lockSchema.parse(
    JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')),
  );
  const installed = Object.entries(packages).filter(
    ([place]) => place.startsWith(PACKAGES) && existsSync(path.join(projectRoot, place, 'package.json')),
  );
  const found = new Map<string, ShippedComponent>();
  const take = (place: string, version: string) => {
    const folder = path.join(projectRoot, place);
    const name = nameOf(place);
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: licenceName(folder),
      text: [licenceText(folder), cratesText(cratesInside(folder))].filter(Boolean).join('\n\n'),
    });
  };
  for (const [place, { version = '', dev }] of installed) if (dev !== true) take(place, version);
  for (const { name, version } of bundledSchema.parse(JSON.parse(bundled))) {
    const place = installed.find(([at, entry]) => nameOf(at) === name && entry.version === version)?.[0];
    if (place === undefined) throw new Error(`the page holds ${name}@${version}, which is in no lock file`);
    take(place, version);
  }
  return [...found.values()].sort((a, b) =>
    `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, 'en'),
  );
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf(PACKAGES) + PACKAGES.length);
}
