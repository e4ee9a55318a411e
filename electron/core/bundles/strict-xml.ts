/** One element of a document without mixed content: either children or text. */
export type XmlElement = {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
};

/** What was found; `form`: anything else that is not as prescribed. */
export type XmlFault = 'dtd' | 'entity' | 'namespace' | 'form';

/** What the strict reader does not accept; `message` is for developers and never shown. */
export class StrictXmlError extends Error {
  readonly fault: XmlFault;

  constructor(message: string, fault: XmlFault = 'form') {
    super(message);
    this.fault = fault;
  }
}

type Scope = {
  readonly element: XmlElement;
  readonly tag: string;
  readonly prefixes: ReadonlyMap<string, string>;
};

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*';
const QNAME = `(?:${NAME}:)?${NAME}`;
const DECLARATION =
  /^<\?xml\s+version=(?:"1\.0"|'1\.0')(?:\s+encoding=(?:"UTF-8"|'UTF-8'))?(?:\s+standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/i;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ENTITY = /^&#?[A-Za-z0-9_.-]+;$/;
const MAX_DEPTH = 8;

/**
 * Reads the small part of XML that a manifest or a drawing needs: elements, attributes, namespaces, the five predefined
 * entities. Everything that attacks are made of (DOCTYPE, other entities, CDATA, comments, processing
 * instructions) is refused, so that there is nothing to switch off.
 *
 * @throws StrictXmlError
 */
export function parseStrictXml(source: string, maxDepth = MAX_DEPTH): XmlElement {
  const open = new RegExp(`<(${QNAME})((?:\\s+${QNAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
  const close = new RegExp(`</(${QNAME})\\s*>`, 'y');
  const text = /[^<]+/y;
  const stack: Scope[] = [];
  let root: XmlElement | null = null;
  let at = DECLARATION.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    text.lastIndex = at;
    open.lastIndex = at;
    close.lastIndex = at;
    const top = stack.at(-1);
    const opened = open.exec(source);
    const closed = opened === null ? close.exec(source) : null;
    const chars = opened === null && closed === null ? text.exec(source) : null;
    if (opened !== null) {
      if (root !== null && top === undefined) throw new StrictXmlError('a second root');
      if (stack.length >= maxDepth) throw new StrictXmlError('too deep');
      const scope = openElement(opened[1] ?? '', opened[2] ?? '', top?.prefixes ?? new Map());
      top?.element.children.push(scope.element);
      root ??= scope.element;
      if (opened[3] === '') stack.push(scope);
      at = open.lastIndex;
    } else if (closed !== null) {
      if (top?.tag !== closed[1]) throw new StrictXmlError('unbalanced tags');
      stack.pop();
      at = close.lastIndex;
    } else if (chars !== null) {
      const value = unescapeXml(chars[0]);
      if (top !== undefined) top.element.text += value;
      else if (value.trim() !== '') throw new StrictXmlError('text outside the root');
      at = text.lastIndex;
    } else {
      throw new StrictXmlError(`not accepted at ${at}`, source.startsWith('<!DOCTYPE', at) ? 'dtd' : 'form');
    }
  }
  if (root === null || stack.length > 0) throw new StrictXmlError('incomplete');
  return root;
}

function openElement(tag: string, rawAttributes: string, outer: ReadonlyMap<string, string>): Scope {
  const prefixes = new Map(outer);
  const attributes = new Map<string, string>();
  const seen = new Set<string>();
  const pattern = new RegExp(`(${QNAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
  for (const [, name = '', double, single] of rawAttributes.matchAll(pattern)) {
    if (seen.has(name)) throw new StrictXmlError('an attribute twice');
    seen.add(name);
    const value = unescapeXml(double ?? single ?? '');
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice('xmlns:'.length), value);
    else attributes.set(name, value);
  }
  const colon = tag.indexOf(':');
  const namespace = prefixes.get(colon < 0 ? '' : tag.slice(0, colon));
  if (namespace === undefined) throw new StrictXmlError('an undeclared namespace', 'namespace');
  const element = { namespace, name: tag.slice(colon + 1), attributes, children: [], text: '' };
  return { element, tag, prefixes };
}

function unescapeXml(value: string): string {
  return value.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? ENTITIES.get(name) : undefined;
    if (character === undefined)
      throw new StrictXmlError('an entity', ENTITY.test(whole) ? 'entity' : 'form');
    return character;
  });
}
