import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that zod writes of our contract. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Texts that have harmed programs: markup, SQL, paths, formats, controls, half characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '../../../etc/passwd',
    'C:\\Windows\\system32\\cmd.exe',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    "'; DROP TABLE plans; --",
    '#panic("x") $a$ *b*',
    '=CMD|"/C calc"!A0',
    '%s%n%x',
    '\u0000\u202e\ufeff',
    '\ud800',
    '__proto__',
    'constructor',
  ),
);

/** Values by name of the field, for what a random value would never hit: ids of things that are there. */
export type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * Inputs of a call, made from its own schema: what the window may send, with hostile words in it.
 *
 * @param known half of the values of a field of this name
 */
export function arbitraryInput(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  // JSON has no word for nothing.
  if (schema instanceof z.ZodUndefined) return fc.constant(undefined);
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  const of = (node: Node, depth: number): fc.Arbitrary<unknown> => {
    if (node.$ref !== undefined) {
      // A document within a document within a document is deep enough.
      if (depth > 6) return fc.constant(null);
      return of(
        node.$ref === '#' ? root : (root.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {}),
        depth + 1,
      );
    }
    if (node.const !== undefined) return fc.constant(node.const);
    if (node.enum !== undefined) return fc.constantFrom(...node.enum);
    const choices = node.anyOf ?? node.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => of(choice, depth + 1)));
    if (node.allOf !== undefined) {
      return fc
        .tuple(...node.allOf.map((part) => of(part, depth + 1)))
        .map((parts) => Object.assign({}, ...parts) as unknown);
    }
    if (node.type === 'object') return objectOf(node, depth);
    if (node.type === 'array') {
      const min = node.minItems ?? 0;
      return fc.array(of(node.items ?? {}, depth + 1), { minLength: min, maxLength: min + 2 });
    }
    return scalarOf(node);
  };
  const objectOf = ({ properties = {}, required = [], additionalProperties }: Node, depth: number) => {
    const fields = Object.entries(properties).map(([name, node]) => {
      const value = of(node, depth + 1);
      const there = known[name];
      return [name, there === undefined ? value : fc.oneof(there, value)] as const;
    });
    const shaped = fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
    if (additionalProperties === undefined || additionalProperties === false) return shaped;
    const more = typeof additionalProperties === 'object' ? of(additionalProperties, depth + 1) : anything;
    const key = fc.oneof(known.fieldName ?? hostileText, hostileText) as fc.Arbitrary<string>;
    return fc
      .tuple(shaped, fc.dictionary(key, more, { maxKeys: 3 }))
      .map(([one, two]) => ({ ...two, ...one }));
  };
  return of(root, 0);
}

const anything = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 }));

function scalarOf({
  type,
  format,
  pattern,
  minimum,
  maximum,
  minLength,
  maxLength,
}: Node): fc.Arbitrary<unknown> {
  switch (type) {
    case 'integer':
      return fc.integer({ min: Math.max(minimum ?? -1e6, -1e15), max: Math.min(maximum ?? 1e6, 1e15) });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      if (format === 'uuid') return fc.uuid();
      if (format === 'date') return fc.constantFrom('2025-01-31', '0001-01-01', '2024-02-29');
      if (format === 'date-time') return fc.constant('2025-01-31T10:00:00.000Z');
      if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
      return hostileText.map((text) => text.slice(0, maxLength).padEnd(minLength ?? 0, 'x'));
    default:
      return anything;
  }
}
