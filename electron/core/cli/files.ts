import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PiaoError } from '../../../shared/errors.ts';
import { type ByteSource, bytesSource, withFileSource } from '../files/byte-source.ts';
import { bytesContent, type Content, checkedContent, measure, wholeOf } from '../files/content.ts';
import { systemCode } from '../files/system-code.ts';
import { type WritableContent, writeWhole } from '../files/write-whole.ts';
import { jsonErrorPlace } from './json-place.ts';

/** Standard input or output in place of a file. */
export const standardStream = '-';

/** Larger inputs are no plan: refused before they fill the memory. */
const maximumInput = 512 * 1024 * 1024;
const pieceSize = 1024 * 1024;

/** What to call a file in a message. */
export function fileName(path: string): string {
  return path === standardStream ? 'ingresso standard' : path;
}

/** The bytes of a file or of standard input; throws `file.missing`, `file.not-a-file`, `file.too-large`, `file.unreadable`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  return wholeOf(piecesOfFile(path));
}

/**
 * A file whose bytes are read when they are asked for; throws as `readBytes`. Standard input, which can be read once,
 * is kept in memory.
 */
export async function readContent(path: string): Promise<Content> {
  if (path === standardStream) return bytesContent(await readBytes(path));
  const facts = await measure(piecesOfFile(path));
  return checkedContent(
    facts,
    () => piecesOfFile(path),
    () =>
      new PiaoError('file.changed', `${fileName(path)}: il file è cambiato mentre lo si leggeva, riprovare.`),
  );
}

/** Works on a file that is read where it is, or on what standard input or a pipe gives; throws as `readBytes`. */
export async function withSource<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const isFile = path !== standardStream && (await statsOf(path)).isFile();
  if (!isFile) return use(bytesSource(await readBytes(path)));
  try {
    return await withFileSource(path, use);
  } catch (error) {
    // The system's own error: the file cannot be opened. Those of `use` speak for themselves.
    throw error instanceof Error && 'syscall' in error ? unreadable(path, error) : error;
  }
}

async function* piecesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const input =
    path === standardStream ? process.stdin : createReadStream(path, { highWaterMark: pieceSize });
  let size = 0;
  try {
    for await (const piece of input as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > maximumInput) {
        throw new PiaoError('file.too-large', `${fileName(path)}: il file è troppo grande (oltre 512 MB).`);
      }
      yield piece;
    }
  } catch (error) {
    throw error instanceof PiaoError ? error : unreadable(path, error);
  }
}

async function statsOf(path: string) {
  return stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

/** Text in UTF-8, with or without a byte-order mark; throws also `file.not-text`. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PiaoError(
      'file.not-text',
      `${fileName(path)}: non è un testo in UTF-8, salvarlo in questa codifica.`,
      {
        cause: error,
      },
    );
  }
}

/** A JSON file; throws also `file.not-json`, naming line and column where the reading stopped. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PiaoError(
      'file.not-json',
      `${fileName(path)}: il contenuto non è JSON valido${placeOf(text)}.`,
      {
        cause: error,
      },
    );
  }
}

/** Runs what reads the content of a file, and names the file in whatever it refuses. */
export async function naming<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    throw new PiaoError(error.code, `${fileName(path)}: ${error.message}`, {
      kind: error.kind,
      details: { ...error.details },
      cause: error,
    });
  }
}

/** Writes what `--out` names: a file, whole or not at all, or standard output. */
export async function writeOutput(path: string, content: WritableContent): Promise<void> {
  if (path !== standardStream) return writeWhole(path, content);
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for await (const piece of pieces) {
    // What is not read yet would pile up in memory.
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

function placeOf(text: string): string {
  if (text.trim() === '') return ' (è vuoto)';
  const place = jsonErrorPlace(text);
  return place === null ? '' : ` (riga ${place.line}, colonna ${place.column})`;
}

function unreadable(path: string, error: unknown): PiaoError {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new PiaoError(
        'file.missing',
        `${fileName(path)}: il file non esiste, controllare il percorso.`,
        {
          cause: error,
        },
      );
    case 'EISDIR':
      return new PiaoError('file.not-a-file', `${fileName(path)}: è una cartella, serve un file.`, {
        cause: error,
      });
    default:
      return new PiaoError(
        'file.unreadable',
        `${fileName(path)}: il file non si può leggere (${systemCode(error)}).`,
        {
          kind: 'machine',
          cause: error,
        },
      );
  }
}
