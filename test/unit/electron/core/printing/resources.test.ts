import { describe, expect, it } from 'vitest';
import { fontFiles, printResources } from '../../../../../electron/core/printing/resources.ts';

const { templates, fonts } = printResources();
const sources = templates.filter(({ path }) => path.endsWith('.typ'));
const textOf = (content: Uint8Array) => Buffer.from(content).toString('utf8');

describe('the templates', () => {
  it('are found with paths that do not depend on the system', () => {
    const paths = templates.map(({ path }) => path);
    expect(paths).toContain('plan.typ');
    expect(paths).toContain('sections/objectives.typ');
    expect(paths.join('')).not.toContain('\\');
  });

  it('use neither clock, network, fonts of the machine nor text turned into source', () => {
    for (const { path, content } of sources) {
      expect(textOf(content), path).not.toMatch(/datetime\.today|@preview|@local|\beval\(|\bread\(|plugin\(/);
    }
    expect(sources.some(({ content }) => textOf(content).includes('fallback: false'))).toBe(true);
  });

  it('give every table a header row', () => {
    const tables = sources.map(({ content }) => textOf(content)).join('\n');
    const made = tables.match(/[ (]table\(\n/g)?.length ?? 0;
    expect(made).toBe(2);
    expect(tables.match(/table\.header\(\.\./g)).toHaveLength(made);
  });

  it('ask only for the families that are shipped', () => {
    const families = sources.flatMap(({ content }) => [
      ...textOf(content).matchAll(/"(Titillium[^"]*|Source[^"]*)"/g),
    ]);
    expect(new Set(families.map(([, name]) => name))).toEqual(new Set(['Titillium Web', 'Source Serif 4']));
  });
});

describe('the fonts', () => {
  it('are TrueType files from the packages', () => {
    expect(fonts.map(({ path }) => path)).toEqual(fontFiles);
    for (const { path, content } of fonts) {
      expect(Buffer.from(content.slice(0, 4)).toString('hex'), path).toBe('00010000');
    }
  });
});
