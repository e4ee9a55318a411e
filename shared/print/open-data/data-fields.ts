import { assertNever } from '../../assert-never.ts';
import { type FieldType, fieldTypeOf } from '../../labels/field-type.ts';
import { fieldsOf } from '../../plan/field-meta.ts';
import { type KindName, kindOf, type ListKindName } from '../../plan/kinds.ts';

/** A column of open data, as the dictionary describes it. */
export type DataField = {
  /** Name of the field in the plan document. */
  readonly source: string;
  /** Name in the files, in lower case without accents: `traguardo_atteso_target`. */
  readonly name: string;
  readonly description: string;
  readonly type: FieldType;
  readonly typeWords: string;
  /** Of a closed list; empty otherwise. */
  readonly values: readonly string[];
};

const identifier: DataField = {
  source: 'id',
  name: 'identificativo',
  description: 'Identificativo che non cambia da un anno all’altro (UUID)',
  type: { is: 'text' },
  typeWords: 'testo',
  values: [],
};

/** The columns of a kind, derived from its declaration, identifier first. */
export function dataFields(kind: ListKindName): DataField[] {
  const labels: Readonly<Record<string, string>> = kindOf(kind).fields;
  const own = fieldsOf(kindOf(kind)).filter(({ name }) => name !== 'id');
  return [
    identifier,
    ...own.map((field): DataField => {
      const type = fieldTypeOf(kind, field);
      const description = labels[field.name] ?? field.name;
      return {
        source: field.name,
        name: dataName(description),
        description,
        type,
        typeWords: typeWords(type),
        values: 'options' in type ? type.options.map(({ label }) => label) : [],
      };
    }),
  ];
}

/** The words of a label as one name. */
export function dataName(label: string): string {
  return label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
}

function typeWords(type: FieldType): string {
  switch (type.is) {
    case 'text':
    case 'structured':
      return 'testo';
    case 'code':
      return 'codice';
    case 'count':
      return 'numero intero';
    case 'year':
      return 'anno (AAAA)';
    case 'decimal':
      return 'numero decimale';
    case 'figure-or-text':
      return 'numero decimale o testo';
    case 'amount':
      return 'importo in euro';
    case 'date':
      return 'data (AAAA-MM-GG)';
    case 'flag':
      return 'sì o no';
    case 'choice':
      return 'uno dei valori ammessi';
    case 'choices':
      return 'elenco di valori ammessi';
    case 'reference':
      return `nome: ${targetWords(type.to.kind)}`;
    case 'references':
      return `elenco di nomi: ${targetWords(type.to.kind)}`;
    case 'texts':
      return 'elenco di testi';
    default:
      return assertNever(type, 'unknown type of field');
  }
}

function targetWords(kind: string): string {
  return kindOf(kind as KindName).label.plural;
}
