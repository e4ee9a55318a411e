import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ShippedComponent, shippedComponentSchema } from '../../shared/contract/shipped.ts';

/** What the program is made of, as the build has written it beside the program. */
export async function readNotices(distFolder: string): Promise<readonly ShippedComponent[]> {
  const text = await readFile(path.join(distFolder, 'notices.json'), 'utf8');
  return z.array(shippedComponentSchema).parse(JSON.parse(text));
}
