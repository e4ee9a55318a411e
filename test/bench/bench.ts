/** What one benchmark measured: a heading, and a table of which every figure names its unit. */
export interface BenchTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One file `NAME.bench.ts` exports `bench`; it runs in a process of its own, so that memory is its own. */
export interface Bench {
  /** Heading of its part of docs/performance.md. */
  readonly title: string;
  /** What is measured and beside what, in a sentence or two. */
  readonly about: string;
  run(): Promise<BenchTable>;
}

/** How many times as much as the plan of Crema. */
export const scales = [1, 10, 100] as const;

/** Milliseconds of each of `times` runs, in their order. */
export async function timed(times: number, run: (index: number) => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await run(index);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('a quantile needs at least one value');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const milliseconds = (value: number): string =>
  `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How many times as long, e.g. `1.4×`. */
export const times = (value: number, beside: number): string => `${(value / beside).toFixed(1)}×`;
