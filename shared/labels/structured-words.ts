import { z } from 'zod';
import type { KindName } from '../plan/kinds.ts';
import { riskBandSchema } from '../plan/risk/risk-method.ts';
import { keptField, keptOf } from '../tables/kept-columns.ts';
import { levelWord } from './level-words.ts';
import { partsOf } from './part-labels.ts';

const bands = z.array(riskBandSchema);

/** A value that consists of parts, with all that it says; undefined when the field is none of those. */
export function structuredWords(kind: KindName, field: string, value: unknown): string | undefined {
  if (kind === 'riskMethod' && field === 'bands') return bandWords(bands.parse(value));
  if (field === keptField) return keptWords(value);
  const parts = partsOf(kind, field);
  if (parts === undefined || typeof value !== 'object' || value === null) return undefined;
  const written = new Map<string, unknown>(Object.entries(value));
  return parts
    .flatMap(({ name, label, options }) => {
      const part = written.get(name);
      if (typeof part !== 'string' || part === '') return [];
      return [`${label}: ${options?.find((option) => option.value === part)?.label ?? part}`];
    })
    .join('\n');
}

/** The columns of a person's own table: "Protocollo: 12/2026", each on its line. */
function keptWords(value: unknown): string {
  return keptOf({ [keptField]: value })
    .map(({ column, text }) => `${column}: ${text}`)
    .join('\n');
}

function bandWords(rows: z.infer<typeof bands>): string {
  return rows
    .map(({ level, label, below }) => {
      const name = label === '' ? levelWord(level) : label;
      return below === null ? name : `${name} sotto ${below.replace('.', ',')}`;
    })
    .join('; ');
}
