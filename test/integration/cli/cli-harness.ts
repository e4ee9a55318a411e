import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../../electron/core/cli/run.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with its streams caught. */
export async function piao(...words: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await run(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

/** Runs it with `--json` and reads the answer. */
export async function piaoJson(...words: string[]): Promise<{ status: number; json: unknown; err: string }> {
  const { status, out, err } = await piao(...words, '--json');
  return { status, json: out === '' ? null : JSON.parse(out), err };
}

/** A temporary folder for the tests of a file, gone afterwards. */
export function temporaryFolder(): {
  readonly at: (name: string) => string;
  readonly write: (name: string, content: unknown) => string;
  readonly read: (name: string) => string;
  readonly names: () => string[];
} {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'piao-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  return {
    at,
    write: (name, content) => {
      writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
      return at(name);
    },
    read: (name) => readFileSync(at(name), 'utf8'),
    names: () => readdirSync(folder).sort(),
  };
}
