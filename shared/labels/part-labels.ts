import { mappingElementLabels } from '../plan/risk/processes.ts';
import { qualitativeIndicators, qualitativeWords } from '../plan/risk/qualitative.ts';

/** One part of a value that is read and written whole. */
export interface Part {
  readonly name: string;
  readonly label: string;
  /** The judgements that it may be; plain text when left out. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Whole numbers between these, both included, instead of text. */
  readonly scale?: { readonly from: number; readonly to: number };
}

const judgements = [
  { value: 'low', label: 'Basso' },
  { value: 'medium', label: 'Medio' },
  { value: 'high', label: 'Alto' },
];

const judged = (name: string, label: string): Part => ({ name, label, options: judgements });

/** The fields that consist of parts, which the sheet shows one by one. */
const partsOfFields: Readonly<Record<string, readonly Part[]>> = {
  'processes.mapping': Object.entries(mappingElementLabels).map(([name, label]) => ({ name, label })),
  // PNA 2019, allegato 1.
  'riskEvents.qualitative': [
    ...qualitativeIndicators.map((name) => judged(name, qualitativeWords[name].label)),
    judged('overall', 'Giudizio complessivo'),
    { name: 'evidence', label: 'Evidenze' },
  ],
};

/** Undefined for a field that is edited elsewhere. */
export function partsOf(kind: string, field: string): readonly Part[] | undefined {
  return partsOfFields[`${kind}.${field}`];
}

/** The whole with one part written; null when nothing is left in it. */
export function withPart(
  parts: readonly Part[],
  whole: unknown,
  name: string,
  value: string | number | null,
): Readonly<Record<string, unknown>> | null {
  const written = new Map<string, unknown>(
    typeof whole === 'object' && whole !== null ? Object.entries(whole) : [],
  );
  written.set(name, value);
  const entries = parts.map(
    (part) => [part.name, written.get(part.name) ?? (part.options || part.scale ? null : '')] as const,
  );
  return entries.some(([, part]) => part !== null && part !== '') ? Object.fromEntries(entries) : null;
}
