import type { PrintModel } from '../../../../shared/print/model.ts';
import { blocksHtml } from './blocks.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { PageParts } from './page-parts.ts';
import { pageStyle } from './style.ts';

/**
 * The plan as one page for «Amministrazione trasparente»: no script, nothing fetched, every word of a person as
 * text. The same model gives the same bytes.
 */
export function writeHtml(model: PrintModel): Uint8Array {
  const parts = new PageParts();
  const main = model.sections
    .map((section) => {
      const title = [section.number, section.title].filter((part) => part !== '').join(' ');
      return `${parts.heading(section.level, title)}\n${blocksHtml(parts, section.blocks)}`;
    })
    .join('\n');
  const page = `<!DOCTYPE html>
<html lang="it-IT">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${model.title}${partOf(model)}`)}</title>
<meta name="description" content="${escapeHtml(`${model.entity}: ${model.editionLabel}`)}">
<style>${pageStyle}</style>
</head>
<body${model.edition === 'draft' ? ' class="draft"' : ''}>
<a class="skip" href="#contenuto">Vai al contenuto</a>
${banner(model)}
<nav aria-labelledby="indice">
<h2 id="indice">Indice</h2>
${parts.contents()}
</nav>
<main id="contenuto" tabindex="-1">
${main}
${parts.footnotes()}
</main>
<footer>
<p>${textHtml(`${model.entity} – Piano Integrato di Attività e Organizzazione ${model.period} – ${model.editionLabel}`)}</p>
</footer>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function partOf({ partName }: PrintModel): string {
  return partName === '' ? '' : ` – ${partName}`;
}

function banner(model: PrintModel): string {
  const part = partOf(model);
  const lines = model.editionLines.map((line) => `<p>${textHtml(line)}</p>`).join('\n');
  const print =
    model.fingerprint === null
      ? ''
      : `<p class="print">Impronta dei dati del piano (SHA-256): ${escapeHtml(model.fingerprint)}</p>`;
  return `<header>
<p class="entity">${textHtml(model.entity)}</p>
<h1>Piano Integrato di Attività e Organizzazione <span class="whole">${escapeHtml(model.period)}</span>${escapeHtml(part)}</h1>
<div class="edition">
<p>${textHtml(model.editionLabel)}</p>
${lines}
</div>
${print}
</header>`;
}
