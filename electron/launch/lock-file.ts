import { z } from 'zod';

// The packages stay as they were read, so that completing changes nothing but what it adds.
const lockSchema = z.object({ packages: z.record(z.string(), z.unknown()) });

const packageSchema = z.object({
  dev: z.boolean().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl' };

/**
 * Adds what a lock file lacks of the optional packages that its packages name.
 *
 * @param text the contents of package-lock.json
 * @returns the completed contents and the names that were added
 * @throws Error when a missing package has no exact version or no platform in its name
 */
export function completeLock(text: string): { readonly text: string; readonly added: readonly string[] } {
  const lock: object = JSON.parse(text);
  const { packages } = lockSchema.parse(lock);
  const missing = missingOptionalPackages(packages);
  const all = Object.entries({ ...packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    text: `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`,
    added: Object.keys(missing).map((place) => place.replace('node_modules/', '')),
  };
}

function missingOptionalPackages(packages: Readonly<Record<string, unknown>>): Record<string, object> {
  const missing: Record<string, object> = {};
  for (const [parent, entry] of Object.entries(packages)) {
    const { dev, license, optionalDependencies } = packageSchema.parse(entry);
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (place in packages || `${parent}/${place}` in packages) continue;
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        throw new Error(`${name}: ${version} is no exact version`);
      const { os, cpu, libc } = platformOf(name);
      missing[place] = { version, cpu, dev, libc, license, optional: true, os };
    }
  }
  return missing;
}

function platformOf(name: string) {
  const words = name.split(/[^a-z0-9]+/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  if (os.length !== 1 || cpu.length !== 1)
    throw new Error(`${name}: its name does not say for which platform it is`);
  return { os, cpu, libc: os[0] === 'linux' && libc.length > 0 ? libc : undefined };
}
