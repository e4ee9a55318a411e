import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when the command exists on this machine; tests that need it are skipped, visibly, when it does not. */
export function hasCommand(command: string, ...versionArguments: string[]): boolean {
  return spawnSync(command, versionArguments).error === undefined;
}

/** Runs a command; the result says how it ended and holds both of its outputs. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status: status ?? -1, output: `${stdout}${stderr}` };
}

/** Gives `work` a folder of its own and removes it afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'piao-bundle-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ciphers of before 2020 are in a part of openssl that a machine may lack. */
export function hasLegacyOpenssl(): boolean {
  return spawnSync('openssl', ['list', '-provider', 'legacy', '-providers']).status === 0;
}

export type OpensslIdentity = {
  key: 'ec' | 'rsa' | 'rsa-1024' | 'p-384';
  passphrase: string;
  subject?: string;
  usage?: string;
  exportArguments?: string[];
};

/** A `.p12` made by the openssl command, as an office that already has one would bring it. */
export function opensslP12(options: OpensslIdentity): Promise<Uint8Array> {
  const {
    key,
    passphrase,
    subject = '/CN=Segretario',
    usage = 'digitalSignature',
    exportArguments = [],
  } = options;
  const keyArguments = {
    ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    'p-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
    rsa: ['-newkey', 'rsa:3072'],
    'rsa-1024': ['-newkey', 'rsa:1024'],
  }[key];
  return inTemporaryFolder((folder) => {
    const request = ['req', '-x509', ...keyArguments, '-nodes', '-days', '30', '-utf8', '-subj', subject];
    const extension = ['-addext', `keyUsage=critical,${usage}`];
    execFileSync('openssl', [...request, ...extension, '-keyout', 'k.pem', '-out', 'c.pem'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const exported = ['pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-out', 'id.p12'];
    execFileSync('openssl', [...exported, '-passout', `pass:${passphrase}`, ...exportArguments], {
      cwd: folder,
      stdio: 'pipe',
    });
    return new Uint8Array(readFileSync(join(folder, 'id.p12')));
  });
}
