import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A library in Rust that was compiled into a program file. */
export interface Crate {
  readonly name: string;
  /** Of a released one; the commit of one that was taken from a repository. */
  readonly version: string;
}

const released = /\/registry\/src\/[\w.-]+\/([A-Za-z][\w-]*?)-(\d+\.\d+\.\d+[\w.+-]*)\//g;
const fromRepository = /\/git\/checkouts\/([\w-]+?)-[0-9a-f]{16}\/([0-9a-f]{7,40})\/(?:crates\/([\w-]+)\/)?/g;

/**
 * The libraries in the compiled files (`.node`) of a package, as far as the files tell: a compiler of Rust leaves the
 * place of a source file wherever that file may complain. What never complains is not found.
 */
export function cratesInside(folder: string): readonly Crate[] {
  const found = new Map<string, Crate>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.node'))) {
    const text = readFileSync(path.join(folder, file), 'latin1');
    for (const [, name = '', version = ''] of text.matchAll(released)) {
      found.set(`${name} ${version}`, { name, version });
    }
    for (const [, repository = '', version = '', name = repository] of text.matchAll(fromRepository)) {
      found.set(`${name} ${version}`, { name, version });
    }
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, crate]) => crate);
}

/** For the notices; empty where there are none. */
export function cratesText(crates: readonly Crate[]): string {
  if (crates.length === 0) return '';
  return [
    'Il file compilato contiene anche queste librerie in Rust, di altri autori. Nomi e versioni sono letti nel file stesso;',
    'il pacchetto non dice la licenza di ciascuna, che è nel suo sorgente:',
    '',
    ...crates.map(({ name, version }) => `- ${name} ${version}`),
  ].join('\n');
}
