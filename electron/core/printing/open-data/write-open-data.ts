import { mapTexts } from '../../../../shared/print/map-texts.ts';
import { markupText } from '../../../../shared/print/markup-text.ts';
import type { PrintModel } from '../../../../shared/print/model.ts';
import { csvText, type DataTable } from '../../../../shared/print/open-data/data-tables.ts';
import { writeCsv } from '../../../../shared/tables/write-csv.ts';
import { writeZip } from '../../bundles/zip-write.ts';

/** Of the model only what says which plan it is: the tables are already those of the part. */
export type DataAbout = Pick<
  PrintModel,
  'title' | 'entity' | 'period' | 'editionLabel' | 'editionLines' | 'fingerprint'
>;

/**
 * A ZIP with every table as CSV and as JSON, the dictionary of their fields and a file that explains them. The same
 * plan gives the same bytes.
 */
export function writeOpenData(about: DataAbout, tables: readonly DataTable[]): Uint8Array {
  const clean = mapTexts(tables, markupText);
  const texts = [
    ['LEGGIMI.txt', readMe(about, clean)],
    ...clean.flatMap((table) => [
      [`${table.file}.csv`, tableCsv(table)],
      [`${table.file}.json`, json(tableJson(about, table))],
    ]),
    ['dizionario.csv', writeCsv(dictionary(clean))],
    ['dizionario.json', json(dictionaryJson(clean))],
  ] as const;
  const encoder = new TextEncoder();
  return writeZip(texts.map(([name = '', text = '']) => ({ name, bytes: encoder.encode(text) })));
}

function tableCsv({ fields, records }: DataTable): string {
  const head = fields.map(({ name }) => name);
  const rows = records.map((record) => fields.map((field, index) => csvText(field, record[index] ?? null)));
  return writeCsv([head, ...rows]);
}

function tableJson(about: DataAbout, { title, fields, records }: DataTable): unknown {
  return {
    piano: about.title,
    edizione: about.editionLabel,
    tabella: title,
    dati: records.map((record) =>
      Object.fromEntries(fields.map(({ name }, index) => [name, record[index] ?? null])),
    ),
  };
}

function dictionary(tables: readonly DataTable[]): string[][] {
  return [
    ['tabella', 'campo', 'descrizione', 'tipo', 'valori_ammessi'],
    ...tables.flatMap(({ file, fields }) =>
      fields.map(({ name, description, typeWords, values }) => [
        file,
        name,
        description,
        typeWords,
        values.join(' | '),
      ]),
    ),
  ];
}

function dictionaryJson(tables: readonly DataTable[]): unknown {
  return tables.map(({ file, title, fields }) => ({
    tabella: file,
    titolo: title,
    campi: fields.map(({ name, description, typeWords, values }) => ({
      campo: name,
      descrizione: description,
      tipo: typeWords,
      ...(values.length > 0 && { valoriAmmessi: values }),
    })),
  }));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function readMe(about: DataAbout, tables: readonly DataTable[]): string {
  return [
    `${about.title} – dati aperti`,
    [about.editionLabel, ...about.editionLines].join('. '),
    ...(about.fingerprint === null ? [] : [`Impronta dei dati del piano (SHA-256): ${about.fingerprint}`]),
    '',
    'Ogni tabella è in due formati con lo stesso contenuto:',
    '- CSV: UTF-8, valori separati da punto e virgola, virgola per i decimali, date AAAA-MM-GG; più valori nello stesso',
    '  campo sono separati da punto e virgola tra virgolette; un testo che un foglio di calcolo leggerebbe come formula',
    '  è preceduto da un apostrofo;',
    '- JSON: importi e numeri decimali sono stringhe con il punto, così che nessun lettore li arrotondi.',
    'Il significato di ogni campo è in dizionario.csv e dizionario.json.',
    '',
    ...tables.map(({ file, title, records }) => `${file}: ${title} (${records.length})`),
    '',
  ].join('\r\n');
}
