import { writeBundle } from '../../../electron/core/bundles/container.ts';
import { type Content, wholeOf } from '../../../electron/core/files/content.ts';

/** What `writeBundle` writes, all at once: bundles of tests are small. */
export async function bundleBytes(options: Parameters<typeof writeBundle>[0]): Promise<Uint8Array> {
  return wholeOf(await writeBundle(options));
}

/** The files of a bundle that was read, in its order; none when it was refused. */
export async function fileBytes(
  entries: ReadonlyMap<string, Content> | null | undefined,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [name, content] of entries ?? []) files.set(name, Buffer.from(await wholeOf(content.chunks())));
  return files;
}
