import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';

/** A text that stands in the program's source by itself: a string, a piece of a template, text between tags. */
export interface ProgramText {
  readonly file: string;
  readonly text: string;
}

const texts: ProgramText[] = [];
/** The one that is being read. */
let file = '';
const add = (text: string) => texts.push({ file, text });
const collector = new Visitor({
  Literal: ({ value }) => typeof value === 'string' && add(value),
  TemplateElement: ({ value }) => add(value.cooked ?? ''),
  JSXText: ({ value }) => add(value),
});
const words = new Set<string>();

export function programTexts(): readonly ProgramText[] {
  if (texts.length > 0) return texts;
  for (file of globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: PROJECT_ROOT })) {
    if (file.endsWith('.d.ts')) continue;
    collector.visit(parseSync(file, readFileSync(path.join(PROJECT_ROOT, file), 'utf8')).program);
  }
  return texts;
}

/** Every text of the program as they are compared: without the mark of a menu's key, with one sort of apostrophe and of space. */
export function programWords(): ReadonlySet<string> {
  if (words.size === 0) for (const { text } of programTexts()) words.add(comparable(text.replace(/^&/, '')));
  return words;
}

/** A text as `programWords` holds it. */
export function comparable(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}
