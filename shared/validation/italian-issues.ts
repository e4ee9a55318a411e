import { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'un testo tra virgolette',
  number: 'un numero',
  int: 'un numero intero',
  boolean: 'true oppure false',
  array: 'un elenco',
  object: 'un oggetto',
  record: 'un oggetto',
  null: 'null',
  never: 'nessun valore',
};

const formatWords: Readonly<Record<string, string>> = {
  uuid: 'un identificativo UUID',
  date: 'una data nella forma AAAA-MM-GG',
  datetime: 'una data e ora nella forma AAAA-MM-GGTHH:MM:SSZ',
  email: 'un indirizzo di posta elettronica',
  url: 'un indirizzo web',
};

/** A value as it may be quoted in a message: short, on one line, never a whole structure. */
export function quoteValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'un elenco';
  if (typeof value === 'object') return 'un oggetto';
  if (typeof value === 'number') return `il numero ${value}`;
  if (typeof value !== 'string') return String(value);
  if (value.trim() === '') return 'un testo vuoto';
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return `«${line.length > 40 ? `${line.slice(0, 39)}…` : line}»`;
}

function limitWords(issue: RawIssue & { code: 'too_small' | 'too_big' }): string {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    if (small && limit === '1') return 'non può essere vuoto';
    return `deve avere ${small ? 'almeno' : 'al massimo'} ${limit} caratteri`;
  }
  if (issue.origin === 'array') {
    if (small && limit === '1') return 'l’elenco non può essere vuoto';
    return `l’elenco deve avere ${small ? 'almeno' : 'al massimo'} ${limit} voci`;
  }
  const border = small ? 'maggiore' : 'minore';
  const words = issue.inclusive === false ? `${border} di ${limit}` : `${border} o uguale a ${limit}`;
  return `deve essere ${words}, trovato ${quoteValue(issue.input)}`;
}

/** `inst` is the schema that spoke; only an object schema can say which keys it knows. */
function knownKeys(issue: RawIssue): string {
  const schema = issue.inst;
  if (!(schema instanceof z.ZodObject)) return '';
  return `; chiavi ammesse: ${Object.keys(schema.shape).join(', ')}`;
}

function choices(values: readonly unknown[] | undefined): string {
  return values === undefined || values.length === 0 ? '' : `; valori ammessi: ${values.join(', ')}`;
}

/**
 * What zod found wrong, in Italian: a part of a sentence that follows the path of the value.
 * A message written in a schema (`{ error: '…' }`) or in a refinement wins over this one.
 */
export function italianIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeWords[issue.expected] ?? issue.expected;
      if (issue.input === undefined) return `manca: serve ${expected}`;
      return `serve ${expected}, trovato ${quoteValue(issue.input)}`;
    }
    case 'invalid_value':
      if (issue.input === undefined) return `manca${choices(issue.values)}`;
      return `valore sconosciuto, trovato ${quoteValue(issue.input)}${choices(issue.values)}`;
    case 'too_small':
    case 'too_big':
      return limitWords(issue);
    case 'invalid_format':
      return `serve ${formatWords[issue.format] ?? 'un testo nella forma prevista'}, trovato ${quoteValue(issue.input)}`;
    case 'unrecognized_keys':
      return `chiave sconosciuta${knownKeys(issue)}`;
    case 'invalid_union':
      return `valore non riconosciuto${choices(Array.isArray(issue.options) ? issue.options : undefined)}`;
    default:
      return 'valore non valido';
  }
}
