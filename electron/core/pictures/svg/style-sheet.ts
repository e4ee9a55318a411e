import { refusedPicture } from '../picture.ts';

/** What the rules of one plain selector (`path`, `.st0`, `#leone`) say of each property, and which rule said it. */
type Declared = Map<string, { readonly value: string; readonly rule: number }>;

/** By selector. */
export type StyleSheet = ReadonlyMap<string, Declared>;

const plainSelector = /^[.#]?[A-Za-z_][\w-]*$/;

/**
 * The rules of the style sheets that drawing programs write. Their declarations are written into the elements, so
 * that what is kept of the drawing has no style sheet, which could fetch things and reach beyond the drawing.
 * Throws `picture.svg-style` for any other.
 */
export function readStyleSheet(source: string): StyleSheet {
  const rules = withoutComments(source).split('}');
  // After the last brace nothing is left.
  if (rules.pop()?.trim() !== '') throw otherStyle();
  const sheet = new Map<string, Declared>();
  for (const [rule, text] of rules.entries()) {
    const [selectors = '', declarations, ...more] = text.split('{');
    if (declarations === undefined || more.length > 0) throw otherStyle();
    for (const each of selectors.split(',')) {
      const selector = each.trim();
      if (!plainSelector.test(selector)) throw otherStyle();
      const declared: Declared = sheet.get(selector) ?? new Map();
      for (const [property, value] of readDeclarations(declarations)) declared.set(property, { value, rule });
      sheet.set(selector, declared);
    }
  }
  return sheet;
}

/** Name and value of each, the last of a name; `!important`, for one, is no plain value. */
export function readDeclarations(source: string): ReadonlyMap<string, string> {
  const declarations = withoutComments(source)
    .split(';')
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0 || /[{}@!\\]/.test(declaration)) throw otherStyle();
      return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
    });
  return new Map(declarations);
}

/** What the style sheet says of an element: by its id before its classes before its name, and of these by the later rule. */
export function styleOf(
  sheet: StyleSheet,
  name: string,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  if (sheet.size === 0) return style;
  const classes = new Set((attributes.get('class') ?? '').split(/\s+/).map((each) => `.${each}`));
  for (const selectors of [[name], classes, [`#${attributes.get('id') ?? ''}`]]) {
    const step: Declared = new Map();
    for (const selector of selectors) {
      for (const [property, said] of sheet.get(selector) ?? []) {
        if (said.rule >= (step.get(property)?.rule ?? 0)) step.set(property, said);
      }
    }
    for (const [property, { value }] of step) style.set(property, value);
  }
  return style;
}

function withoutComments(source: string): string {
  const [first = '', ...rest] = source.split('/*');
  return rest.reduce((text, part) => {
    const end = part.indexOf('*/');
    if (end < 0) throw otherStyle();
    return `${text} ${part.slice(end + 2)}`;
  }, first);
}

function otherStyle() {
  return refusedPicture(
    'svg-style',
    'è un SVG con un foglio di stile che non si può stampare: esportarla con gli stili dentro gli elementi («SVG semplice») o come PNG.',
  );
}
