import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PiaoError } from '../../../shared/errors.ts';
import { resourceFolder } from '../resource-folder.ts';

/** A file as the typesetter sees it: a path of its own, with slashes, and the content. */
export type PrintFile = { readonly path: string; readonly content: Uint8Array };

export type PrintResources = {
  readonly templates: readonly PrintFile[];
  readonly fonts: readonly PrintFile[];
};

const titillium = (face: string) => `@expo-google-fonts/titillium-web/${face}/TitilliumWeb_${face}.ttf`;
const sourceSerif = (face: string) => `@expo-google-fonts/source-serif-4/${face}/SourceSerif4_${face}.ttf`;

/** Every face that the templates ask for; they are embedded, so that the print needs no font of this machine. */
export const fontFiles: readonly string[] = [
  titillium('400Regular'),
  titillium('400Regular_Italic'),
  titillium('600SemiBold'),
  titillium('700Bold'),
  sourceSerif('400Regular'),
  sourceSerif('400Regular_Italic'),
  sourceSerif('700Bold'),
  sourceSerif('700Bold_Italic'),
];

let loaded: PrintResources | undefined;

/** Templates and fonts, read once. Throws `print.resources` (kind machine) when the installation lacks one. */
export function printResources(): PrintResources {
  loaded ??= { templates: readTemplates(), fonts: readFonts() };
  return loaded;
}

function readTemplates(): PrintFile[] {
  const folder = resourceFolder('print') ?? notThere('resources/print');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.typ') || name.endsWith('.svg'))
    .sort()
    .map((name) => ({
      path: name.replaceAll(path.sep, '/'),
      content: readFileSync(path.join(folder, name)),
    }));
}

function readFonts(): PrintFile[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFiles.map((file) => {
    try {
      return { path: file, content: readFileSync(resolve(file)) };
    } catch (cause) {
      throw missing(file, cause);
    }
  });
}

function notThere(file: string): never {
  throw missing(file);
}

function missing(file: string, cause?: unknown): PiaoError {
  return new PiaoError(
    'print.resources',
    `La stampa non è possibile: manca il file «${file}» del programma; reinstallare il programma.`,
    { kind: 'machine', cause },
  );
}
