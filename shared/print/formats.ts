import { PiaoError } from '../errors.ts';

/** The forms in which a plan leaves the program, each with the ending of its files. */
export const outputFormats = ['pdf', 'docx', 'html', 'xlsx', 'zip'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Those of a comparison of two plans: it holds texts, no data to go on computing with. */
export const changesFormats = ['pdf', 'docx', 'html'] as const satisfies readonly OutputFormat[];
export type ChangesFormat = (typeof changesFormats)[number];

/** As the system's dialog for files calls them. */
export const outputFormatNames: Readonly<Record<OutputFormat, string>> = {
  pdf: 'Documento PDF',
  docx: 'Documento Word',
  html: 'Pagina web',
  xlsx: 'Foglio di calcolo',
  zip: 'Archivio di dati aperti',
};

/** With what each is for, to choose among them. */
export const outputFormatLabels: Readonly<Record<OutputFormat, string>> = {
  pdf: 'Documento PDF/A, per la deliberazione e per l’archivio',
  docx: 'Documento Word (DOCX), per continuare a lavorarci',
  html: 'Pagina web accessibile (HTML), per «Amministrazione trasparente»',
  xlsx: 'Foglio di calcolo (XLSX), con le formule dei prospetti e del registro',
  zip: 'Dati aperti (CSV e JSON, con il dizionario dei campi)',
};

/** The format that the ending of a file name asks for; throws `print.format-unknown`. */
export function formatOfName(name: string): OutputFormat {
  const extension = /\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = outputFormats.find((each) => each === extension);
  if (format !== undefined) return format;
  const endings = outputFormats.map((each) => `.${each}`).join(', ');
  const what = extension === '' ? 'non dice quale formato scrivere' : `chiede un formato che non esiste`;
  throw new PiaoError('print.format-unknown', `${name}: il nome ${what}, deve finire in uno di ${endings}.`);
}
