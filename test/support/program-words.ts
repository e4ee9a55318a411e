import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { PROJECT_ROOT } from '../../electron/launch/project-folders.ts';

const words = new Set<string>();
const collector = new Visitor({
  Literal: ({ value }) => typeof value === 'string' && add(value.replace(/^&/, '')),
  TemplateElement: ({ value }) => add(value.cooked ?? ''),
  JSXText: ({ value }) => add(value),
});

/**
 * Every text that stands in the program's source by itself: strings, pieces of templates, text between tags. As they
 * are compared: without the mark of a menu's key, with one sort of apostrophe and of space.
 */
export function programWords(): ReadonlySet<string> {
  if (words.size === 0) {
    for (const file of globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: PROJECT_ROOT })) {
      if (file.endsWith('.d.ts')) continue;
      collector.visit(parseSync(file, readFileSync(path.join(PROJECT_ROOT, file), 'utf8')).program);
    }
  }
  return words;
}

/** A text as `programWords` holds it. */
export function comparable(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}

function add(text: string): void {
  words.add(comparable(text));
}
