/** A copy of plain JSON with every string changed; values of the `skip`ped keys, at any depth, stay as they are. */
export function mapTexts<T>(value: T, change: (text: string) => string, skip?: ReadonlySet<string>): T {
  const walk = (at: unknown): unknown => {
    if (typeof at === 'string') return change(at);
    if (Array.isArray(at)) return at.map(walk);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(
      Object.entries(at).map(([key, inner]) => [key, skip?.has(key) ? inner : walk(inner)]),
    );
  };
  return walk(value) as T;
}
