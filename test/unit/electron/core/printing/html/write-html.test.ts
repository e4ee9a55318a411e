import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../../../../../electron/core/printing/html/write-html.ts';
import { outputModel } from '../../../../../../electron/core/printing/output-model.ts';
import { loadSamplePlan } from '../../../../../../electron/core/sample.ts';
import type { RichText } from '../../../../../../shared/plan/core/rich-text.ts';
import type { PlanDocument } from '../../../../../../shared/plan/document.ts';
import { newPlan } from '../../../../../../shared/plan/new-plan.ts';
import { arbitraryRichText } from '../../../../../support/arbitrary-rich-text.ts';

const sample = loadSamplePlan();
const page = (doc: PlanDocument, part?: string) =>
  new TextDecoder().decode(writeHtml(outputModel(doc, { part })));

function withText(body: RichText): PlanDocument {
  const plan = newPlan({ firstYear: 2026, kind: 'ordinary' });
  return { ...plan, sections: { '2.2': { number: '2.2', title: 'Titolo', body } } };
}

const levels = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));

/** A heading is at most one level below the one before it. */
const firstJump = (html: string): number[] | undefined =>
  levels(html)
    .map((level, index, all) => [all[index - 1] ?? 0, level])
    .find(([before = 0, level = 0]) => level > before + 1);

describe('the page for the web', () => {
  let html: string;
  beforeAll(() => {
    html = page(sample);
  });

  it('says its language and title, and has its landmarks and a way past the contents', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="it-IT">/);
    expect(html).toContain(
      '<title>Piano Integrato di Attività e Organizzazione 2025-2027 – Comune di Crema</title>',
    );
    for (const landmark of [
      '<header>',
      '<nav aria-labelledby="indice">',
      '<main id="contenuto"',
      '<footer>',
    ]) {
      expect(html.split(landmark)).toHaveLength(2);
    }
    expect(html.indexOf('<a class="skip" href="#contenuto">')).toBeLessThan(html.indexOf('<header>'));
  });

  it('asks for nothing elsewhere and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| on\w+=/i);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('has one first heading, and skips no level on the way down', () => {
    expect(levels(html).filter((level) => level === 1)).toHaveLength(1);
    expect(firstJump(html)).toBeUndefined();
  });

  it('lists in the contents the headings that are there, in a list that closes', () => {
    const nav = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'));
    const targets = [...nav.matchAll(/href="#(t\d+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(40);
    for (const id of targets) expect(html).toContain(` id="${id}">`);
    expect(nav.split('<ol>')).toHaveLength(nav.split('</ol>').length);
    expect(nav.split('<li>')).toHaveLength(nav.split('</li>').length);
  });

  it('names every table and marks its heads, and gives no id twice', () => {
    const tables = html.split('<table').slice(1);
    expect(tables.length).toBeGreaterThan(40);
    for (const table of tables) {
      expect(table).toMatch(/^[^>]*>\n<caption[^>]*>[^<]+/);
      expect(table).toMatch(/<th scope="col"/);
    }
    expect(html).not.toMatch(/<th(?! scope=)(?=[ >])/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows a level by word and sign, and an amount as it is printed', () => {
    expect(html).toMatch(/class="tone-2"><span aria-hidden="true">▲<\/span> alto</);
    expect(html).toContain('<td class="end">7.256.253,61</td>');
  });

  it('marks a draft, and an extract as one', () => {
    expect(html).toContain('<body class="draft">');
    const part = page(sample, '3.3.1');
    expect(part).toContain('estratto</h1>');
    expect(part).not.toContain('Registro degli eventi rischiosi');
    expect(firstJump(part)).toBeUndefined();
  });

  it('shows markup of a person as text, links only where they lead somewhere', () => {
    const evil = `<img src=x onerror=alert(1)> & "quoted" 'single'`;
    const doc = withText({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: evil },
            {
              type: 'text',
              text: 'qui',
              marks: [{ type: 'link', attrs: { href: 'https://a.it/?a="b"&c' } }],
            },
            { type: 'text', text: 'là', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            { type: 'footnote', attrs: { text: '<b>nota</b>' } },
          ],
        },
      ],
    });
    const html = page({ ...doc, administration: { ...doc.administration, name: evil } });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;single&#39;');
    expect(html).toContain('<a href="https://a.it/?a=&quot;b&quot;&amp;c" rel="noreferrer">qui</a>là');
    expect(html).toContain('<li id="n1">&lt;b&gt;nota&lt;/b&gt; <a href="#r1"');
    expect(html).toContain('<a href="#n1" id="r1" aria-label="Nota 1">1</a>');
  });

  it('keeps its order of headings whatever a person writes', () => {
    fc.assert(
      fc.property(arbitraryRichText, (body) => {
        expect(firstJump(page(withText(body)))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
