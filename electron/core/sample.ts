import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PiaoError } from '../../shared/errors.ts';
import type { PlanDocument } from '../../shared/plan/document.ts';
import { parsePlanDocument } from '../../shared/plan/parse.ts';
import { resourceFolder } from './resource-folder.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * The sample plan (Comune di Crema 2025-2027): every `*.json` of the folder in name order, each an object with
 * some of the plan document's keys. Lists under the same key are joined; any other key may stand in one file only.
 *
 * Throws `sample.unreadable` or `sample.broken` (kind machine: the installation is at fault), or what
 * `parsePlanDocument` throws.
 */
export function loadSamplePlan(
  folder: string = resourceFolder('sample') ?? 'resources/sample',
): PlanDocument {
  const merged: Record<string, unknown> = {};
  for (const file of sampleFiles(folder)) {
    for (const [key, value] of Object.entries(readPart(path.join(folder, file)))) {
      merged[key] = Object.hasOwn(merged, key) ? joined(merged[key], value, key, file) : value;
    }
  }
  return parsePlanDocument(merged);
}

function sampleFiles(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw unreadable(folder);
  return files;
}

function unreadable(folder: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'sample.unreadable',
    `Il piano di esempio non si trova nella cartella «${folder}»: reinstallare il programma.`,
    { kind: 'machine', cause },
  );
}

function readPart(file: string): Part {
  let part: unknown;
  try {
    part = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw broken(path.basename(file), 'non è un file JSON leggibile', cause);
  }
  if (typeof part !== 'object' || part === null || Array.isArray(part)) {
    throw broken(path.basename(file), 'non contiene un oggetto JSON');
  }
  return { ...part };
}

function joined(before: unknown, value: unknown, key: string, file: string): readonly unknown[] {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value];
  throw broken(file, `la voce «${key}» è già in un altro file`);
}

function broken(file: string, what: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'sample.broken',
    `Il piano di esempio è danneggiato: in «${file}» ${what}; reinstallare il programma.`,
    { kind: 'machine', details: { file }, cause },
  );
}
