import { parseStrictXml, StrictXmlError, type XmlElement } from '../../bundles/strict-xml.ts';
import { brokenPicture, largestPicture, type Picture, refusedPicture } from '../picture.ts';
import { drawingSize } from './drawing-size.ts';
import { plainXml } from './plain-xml.ts';
import { readDeclarations, readStyleSheet, type StyleSheet, styleOf } from './style-sheet.ts';
import { appearance, drawnElements, geometry, silentElements, writtenElements } from './vocabulary.ts';
import { type Drawn, refuseWeight, tooComplex } from './weight.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const deepest = 64;
/** A reference to another part of the same drawing: the only kind there may be. */
const ownPart = /^url\(\s*(["']?)#([\w.:-]+)\1\s*\)(\s+[\w#]+)?$/;
const plainValue = /^(?!.*(?:url\s*\(|\/\/))[^<>{}@\\]*$/is;

export function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:\w+:)?svg[\s>]/.test(start) || /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE svg|!--)/.test(start);
}

/**
 * The drawing, written anew from the elements and attributes that only draw.
 *
 * SECURITY: an SVG is a document that can run scripts and fetch files. Nothing that is not listed in `vocabulary.ts`
 * comes through, references lead into the drawing itself, and what they multiply is counted.
 *
 * @throws PiaoError `picture.broken`, `picture.svg-…`
 */
export function cleanSvg(bytes: Uint8Array): Picture {
  const root = readRoot(bytes);
  const { width, height, viewBox } = drawingSize(root.attributes);
  const drawn = new Cleaning(readStyleSheet(styleTexts(root).join('\n'))).element(root);
  refuseWeight(drawn);
  const attributes = new Map(drawn.attributes);
  for (const name of ['x', 'y', 'preserveAspectRatio']) attributes.delete(name);
  attributes.set('viewBox', viewBox).set('width', String(width)).set('height', String(height));
  const text = write({ ...drawn, attributes }).replace('<svg', `<svg xmlns="${svgNamespace}"`);
  const written = new TextEncoder().encode(text);
  if (written.length > largestPicture) throw tooComplex();
  return { format: 'svg', bytes: written, width, height };
}

function readRoot(bytes: Uint8Array): XmlElement {
  const root = parsed(bytes);
  if (root.namespace !== svgNamespace || root.name !== 'svg') throw brokenPicture();
  return root;
}

function parsed(bytes: Uint8Array): XmlElement {
  try {
    return parseStrictXml(plainXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), deepest);
  } catch (cause) {
    if (cause instanceof StrictXmlError && (cause.fault === 'dtd' || cause.fault === 'entity')) {
      throw refusedPicture(
        'svg-entities',
        'è un SVG con definizioni proprie (DOCTYPE, entità), che non si accettano: esportarla come «SVG semplice» o come PNG.',
        cause,
      );
    }
    if (cause instanceof StrictXmlError || cause instanceof TypeError) throw brokenPicture(cause);
    throw cause;
  }
}

function styleTexts({ namespace, name, text, children }: XmlElement): readonly string[] {
  const own = namespace === svgNamespace && name === 'style' ? [text] : [];
  return [...own, ...children.flatMap(styleTexts)];
}

class Cleaning {
  readonly #sheet: StyleSheet;
  /** Styles that are written into every element can make much of little: no more is kept than can be read again. */
  #left = largestPicture;

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  /** Throws for an element that could do more than draw; those of other vocabularies, as editors add them, are left out. */
  element(source: XmlElement): Drawn {
    const { name } = source;
    if (writtenElements.has(name)) {
      throw refusedPicture(
        'svg-text',
        'è un SVG con scritte, che senza i loro caratteri verrebbero diverse: convertirle in tracciati, oppure esportarla come PNG.',
      );
    }
    if (!drawnElements.has(name)) throw unsafe(`<${name}>`);
    const attributes = this.#attributes(source);
    const children = source.children
      .filter((child) => child.namespace === svgNamespace && !silentElements.has(child.name))
      .map((child) => this.element(child));
    return { name, attributes, children };
  }

  #attributes({ name, attributes }: XmlElement): ReadonlyMap<string, string> {
    const kept = new Map<string, string>();
    for (const [key, value] of attributes) {
      if (/^on/i.test(key)) throw unsafe(key);
      if (key === 'href' || key === 'xlink:href') kept.set('href', ownHref(value));
      else if (geometry.has(key)) kept.set(key, checked(value));
      else if (appearance.has(key)) setAppearance(kept, key, value);
    }
    const own = readDeclarations(attributes.get('style') ?? '');
    for (const [key, value] of [...styleOf(this.#sheet, name, attributes), ...own]) {
      if (appearance.has(key)) setAppearance(kept, key, value);
    }
    for (const [key, value] of kept) this.#left -= key.length + value.length;
    if (this.#left < 0) throw tooComplex();
    return kept;
  }
}

function setAppearance(kept: Map<string, string>, key: string, value: string): void {
  if (!/url\s*\(|:/i.test(value)) {
    kept.set(key, checked(value));
    return;
  }
  const part = ownPart.exec(value.trim());
  if (part === null) throw unsafe(key);
  kept.set(key, `url(#${part[2]})${part[3] ?? ''}`);
}

function ownHref(value: string): string {
  if (!/^#[\w.:-]+$/.test(value.trim())) throw unsafe('href');
  return value.trim();
}

function checked(value: string): string {
  if (!plainValue.test(value)) throw unsafe(value.slice(0, 20));
  return value;
}

function write({ name, attributes, children }: Drawn): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${quoted(value)}"`).join('');
  const inside = children.map(write).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function unsafe(what: string) {
  return refusedPicture(
    'svg-unsafe',
    `è un SVG con parti che non si accettano («${what}»): programmi, immagini, effetti o rimandi ad altri file; esportarla come «SVG semplice» o come PNG.`,
  );
}
