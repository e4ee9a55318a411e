import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { shippedComponentSchema } from '../../../shared/contract/shipped.ts';
import { NOTICES } from '../builds.ts';
import { cratesInside } from './crates-inside.ts';
import { noticesText } from './notices-text.ts';
import { shippedBill } from './sbom.ts';

/** npm's bill of this checkout is a few hundred kilobytes. */
const MAX_BILL = 64 * 1024 * 1024;

/**
 * Writes what must be handed out beside the program into `dist/legal`: the licence notices and the bill of
 * materials (CycloneDX). The build must be there.
 */
export function writeLegalFiles(projectRoot: string, electronVersion: string): void {
  const dist = path.join(projectRoot, 'dist');
  const notices: unknown = JSON.parse(readFileSync(path.join(dist, NOTICES), 'utf8'));
  const components = z.array(shippedComponentSchema).parse(notices);
  const legal = path.join(dist, 'legal');
  mkdirSync(legal, { recursive: true });
  writeFileSync(path.join(legal, 'licenze-di-terzi.txt'), noticesText(components));
  writeFileSync(
    path.join(legal, 'sbom.cdx.json'),
    shippedBill(npmBill(projectRoot), components, electronVersion, ({ name }) =>
      cratesInside(path.join(projectRoot, 'node_modules', name)),
    ),
  );
}

function npmBill(projectRoot: string): string {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('packaging is started by npm: npm run package');
  // Vite has set NODE_ENV to production, for which npm would leave out what is in the page.
  const args = [npm, 'sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--include=dev'];
  return execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: MAX_BILL });
}
