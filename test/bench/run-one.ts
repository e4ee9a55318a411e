/** `node test/bench/run-one.ts FILE`: one benchmark, its table as JSON on standard output. */
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.ts';

const [, , file = ''] = process.argv;
const { bench } = (await import(pathToFileURL(file).href)) as { readonly bench: Bench };
const { title, about } = bench;
process.stdout.write(JSON.stringify({ title, about, table: await bench.run() }));
process.exit(0);
