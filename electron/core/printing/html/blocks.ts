import { assertNever } from '../../../../shared/assert-never.ts';
import type { Block, Inline } from '../../../../shared/print/model.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { organigramHtml } from './organigram.ts';
import type { PageParts } from './page-parts.ts';
import { dataTable, personTable } from './tables.ts';

/** The blocks as HTML, in their order. */
export function blocksHtml(parts: PageParts, blocks: readonly Block[]): string {
  return blocks.map((block) => blockHtml(parts, block)).join('\n');
}

function blockHtml(parts: PageParts, block: Block): string {
  switch (block.type) {
    case 'heading':
      return parts.heading(block.level, block.text);
    case 'paragraph':
      return `<p>${inlinesHtml(parts, block.content)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(parts, item)}</li>`).join('\n');
      return block.ordered ? `<ol start="${block.start}">\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case 'grid':
      return personTable(block, parts.lastHeading, (inner) => blocksHtml(parts, inner));
    case 'table':
      return block.columns.length === 0 ? '' : dataTable(block, parts.lastHeading);
    case 'sheet': {
      const title = [block.number, block.title].filter((part) => part !== '').join(' ');
      const badges = block.badges.map((badge) => `<li>${escapeHtml(badge)}</li>`).join('');
      return [
        `<section class="sheet">${parts.heading(block.level, title)}`,
        badges === '' ? '' : `<ul class="badges" aria-label="Contrassegni">${badges}</ul>`,
        facts(block.fields.map(({ letter, label, text }) => ({ label: `${letter} ${label}`.trim(), text }))),
        '</section>',
      ].join('\n');
    }
    case 'facts':
      return `${block.caption === '' ? '' : `<p class="caption">${textHtml(block.caption)}</p>`}${facts(block.rows)}`;
    case 'note':
      return `<p class="note">${textHtml(block.text)}</p>`;
    case 'organigram':
      return organigramHtml(block);
    case 'group':
      return blocksHtml(parts, block.blocks);
    default:
      return assertNever(block, 'unknown block');
  }
}

function facts(rows: readonly { readonly label: string; readonly text: string }[]): string {
  if (rows.length === 0) return '';
  const pairs = rows.map(
    ({ label, text }) => `<div><dt>${textHtml(label)}</dt><dd>${textHtml(text)}</dd></div>`,
  );
  return `<dl>\n${pairs.join('\n')}\n</dl>`;
}

function inlinesHtml(parts: PageParts, content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'break':
          return '<br>';
        case 'footnote':
          return parts.footnote(inline.text);
        case 'text':
          return textInline(inline);
        default:
          return assertNever(inline, 'unknown inline');
      }
    })
    .join('');
}

function textInline({ text, bold, italic, change, href }: Extract<Inline, { type: 'text' }>): string {
  let html = textHtml(text);
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  if (change === 'removed') html = `<del>${html}</del>`;
  if (change === 'added') html = `<ins>${html}</ins>`;
  // SECURITY: the model keeps only http, https and mailto addresses (see shared/print/narrative.ts).
  return href === undefined ? html : `<a href="${escapeHtml(href)}" rel="noreferrer">${html}</a>`;
}
