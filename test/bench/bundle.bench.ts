import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Bench, megabytes, milliseconds, times } from './bench.ts';
import type { StepTaken } from './bundle-step.ts';

const million = 1_000_000;
/** Number of attachments and the size of each. */
const loads: readonly (readonly [number, number])[] = [
  [0, 0],
  [10, 5 * million],
  [1, 50 * million],
  [40, 5 * million],
];

function step(name: string, folder: string, ...more: number[]): StepTaken {
  const script = path.join(import.meta.dirname, 'bundle-step.ts');
  const answer = execFileSync(process.execPath, [script, name, folder, ...more.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return answer === '' ? { milliseconds: 0, peak: 0 } : (JSON.parse(answer) as StepTaken);
}

/** A command of the system; its peak of memory is looked up while it runs, so that the last moment may be missed. */
function command(line: string, cwd: string): Promise<StepTaken> {
  const start = performance.now();
  const child = spawn('sh', ['-c', `exec ${line}`], { cwd, stdio: 'ignore' });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  }, 5);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(look);
      if (status === 0) resolve({ milliseconds: performance.now() - start, peak });
      else reject(new Error(`${line}: ${status}`));
    });
  });
}

const both = (...taken: readonly StepTaken[]): StepTaken => ({
  milliseconds: taken.reduce((sum, one) => sum + one.milliseconds, 0),
  peak: Math.max(...taken.map(({ peak }) => peak)),
});

/** The quickest of three: what is slower is another program's work. Of the peaks the highest. */
async function best(run: () => StepTaken | Promise<StepTaken>): Promise<StepTaken> {
  const runs = [await run(), await run(), await run()];
  return {
    milliseconds: Math.min(...runs.map((one) => one.milliseconds)),
    peak: Math.max(...runs.map(({ peak }) => peak)),
  };
}

const shown = ({ milliseconds: time, peak }: StepTaken) => `${milliseconds(time)}, ${megabytes(peak)}`;

async function measure([files, bytes]: readonly [number, number]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(import.meta.dirname, '../../out-bench-'));
  try {
    step('prepare', folder, files, bytes);
    execFileSync('openssl', 'pkcs12 -in key.p12 -nodes -passin pass:x -out both.pem'.split(' '), {
      cwd: folder,
      stdio: 'ignore',
    });
    const freeze = await best(() => step('freeze', folder));
    const written = await best(() => step('export', folder));
    const verify = await best(() => step('verify', folder));
    const open = await best(() => step('open', folder));
    const sign = 'openssl cms -sign -binary -signer both.pem -outform DER -in b.zip -out b.p7s';
    const check =
      'openssl cms -verify -binary -inform DER -in b.p7s -content b.zip -CAfile key.pem -purpose any -out b.out';
    await command('unzip -q plan.asice -d content', folder);
    const zipped = await best(async () => {
      // zip adds to an archive that is there.
      rmSync(path.join(folder, 'b.zip'), { force: true });
      return both(await command('zip -q -r b.zip content', folder), await command(sign, folder));
    });
    const unzipped = await best(async () =>
      both(await command('unzip -q -o b.zip -d unzipped', folder), await command(check, folder)),
    );
    return [
      files === 0 ? 'none' : `${megabytes(files * bytes)} in ${files}`,
      shown(freeze),
      shown(written),
      shown(zipped),
      times(freeze.milliseconds, zipped.milliseconds),
      times(written.milliseconds, zipped.milliseconds),
      shown(verify),
      shown(open),
      shown(unzipped),
      times(open.milliseconds, unzipped.milliseconds),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bench: Bench = {
  title: 'The signed bundle',
  about:
    'The plan of Crema with attachments of random bytes (which pack no better than PDFs), time and peak memory of a process that does only this, best of three: freezing (checks, print, digests, signature), writing the signed container, verifying it, and verifying and unpacking it, beside zip + openssl cms -sign and unzip + openssl cms -verify of the same files. A Node that has loaded the program and read the plan takes some 180 MB; an attachment out of the database is in memory as a whole, one at a time.',
  run: async () => {
    const rows = [];
    for (const load of loads) rows.push(await measure(load));
    return {
      columns: [
        'attachments',
        'freeze',
        'export',
        'zip + cms -sign',
        'freeze beside',
        'export beside',
        'verify',
        'open',
        'unzip + cms -verify',
        'open beside',
      ],
      rows,
    };
  },
};
