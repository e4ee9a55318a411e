import type { PrintModel, PrintPicture } from '../../../../shared/print/model.ts';
import { pictureMediaTypes } from '../../pictures/picture.ts';
import { blocksHtml } from './blocks.ts';
import { escapeHtml, textHtml } from './escape.ts';
import { PageParts } from './page-parts.ts';
import { pageStyle } from './style.ts';

/**
 * The plan as one page for «Amministrazione trasparente»: no script, nothing fetched, its picture within it, every word of a person as
 * text. The same model gives the same bytes.
 */
export function writeHtml(model: PrintModel, picture: Uint8Array | null = null): Uint8Array {
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
<meta http-equiv="Content-Security-Policy" content="${policy(model)}">
<title>${escapeHtml(`${model.title}${partOf(model)}`)}</title>
<meta name="description" content="${escapeHtml(`${model.entity}: ${model.editionLabel}`)}">
<style>${pageStyle}</style>
</head>
<body${model.edition === 'draft' ? ' class="draft"' : ''}>
<a class="skip" href="#contenuto">Vai al contenuto</a>
${banner(model, picture)}
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

/** SECURITY: a picture is shown as one, out of the page itself; an SVG runs nothing then and fetches nothing. */
function policy({ coatOfArms }: PrintModel): string {
  const pictures = coatOfArms === null ? '' : '; img-src data:';
  return `default-src 'none'; style-src 'unsafe-inline'${pictures}`;
}

function arms({ format, alt }: PrintPicture, bytes: Uint8Array): string {
  const address = `data:${pictureMediaTypes[format]};base64,${Buffer.from(bytes).toString('base64')}`;
  return `<p><img class="arms" src="${address}" alt="${escapeHtml(alt)}"></p>\n`;
}

function banner(model: PrintModel, picture: Uint8Array | null): string {
  const part = partOf(model);
  const lines = model.editionLines.map((line) => `<p>${textHtml(line)}</p>`).join('\n');
  const print =
    model.fingerprint === null
      ? ''
      : `<p class="print">Impronta dei dati del piano (SHA-256): ${escapeHtml(model.fingerprint)}</p>`;
  const { coatOfArms } = model;
  const opening = coatOfArms === null || picture === null ? '' : arms(coatOfArms, picture);
  return `<header>
${opening}<p class="entity">${textHtml(model.entity)}</p>
<h1>Piano Integrato di Attività e Organizzazione <span class="whole">${escapeHtml(model.period)}</span>${escapeHtml(part)}</h1>
<div class="edition">
<p>${textHtml(model.editionLabel)}</p>
${lines}
</div>
${print}
</header>`;
}
