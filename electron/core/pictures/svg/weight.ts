import { refusedPicture } from '../picture.ts';

/** An element of a drawing, of which only what draws is left. */
export interface Drawn {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Drawn[];
}

/** The coat of arms of a region, with all its scrolls, has about five thousand. */
const mostElements = 50_000;
/** One within the other, by containment or reference: whoever draws follows them too. */
const deepest = 128;

/**
 * Refuses a drawing that becomes too many elements when every reference is followed: a few lines that each draw the
 * one before ten times become millions. Throws `picture.svg-too-complex`, for a part that contains itself too.
 */
export function refuseWeight(root: Drawn): void {
  const parts = new Map<string, Drawn>();
  collect(root, parts);
  const known = new Map<Drawn, number>();
  const open = new Set<Drawn>();
  const weigh = (element: Drawn): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (open.has(element) || open.size >= deepest) throw tooComplex();
    open.add(element);
    const inside = [...element.children, ...referred(element, parts)];
    const weight = inside.reduce((sum, each) => sum + weigh(each), 1);
    open.delete(element);
    if (weight > mostElements) throw tooComplex();
    known.set(element, weight);
    return weight;
  };
  weigh(root);
}

/** The first of an id counts, as for everything that draws. */
function collect(element: Drawn, parts: Map<string, Drawn>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !parts.has(id)) parts.set(id, element);
  for (const child of element.children) collect(child, parts);
}

function referred({ attributes }: Drawn, parts: ReadonlyMap<string, Drawn>): readonly Drawn[] {
  return [...attributes].flatMap(([key, value]) => {
    const id = key === 'href' ? value.slice(1) : /^url\(#([^)]*)\)/.exec(value)?.[1];
    const part = id === undefined ? undefined : parts.get(id);
    return part === undefined ? [] : [part];
  });
}

/** More than there is reason to draw. */
export function tooComplex() {
  return refusedPicture(
    'svg-too-complex',
    'è un disegno SVG troppo complesso, o con parti che contengono sé stesse: semplificarlo, oppure esportarlo come PNG.',
  );
}
