import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fileName,
  naming,
  readBytes,
  readJson,
  readText,
  writeOutput,
} from '../../../../../electron/core/cli/files.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

function fileWith(content: string | Uint8Array): string {
  const file = path.join(tempFolder(), 'dati.json');
  writeFileSync(file, content);
  return file;
}

const files = path.resolve(import.meta.dirname, '../../../../../electron/core/cli/files.ts');

/** What a process of its own says after running an expression over files.ts with this on its standard input. */
function withStdin(expression: string, input: Uint8Array | string): Promise<string> {
  const script = `import * as files from ${JSON.stringify(files)};
    try { process.stdout.write(JSON.stringify(await (${expression}))); }
    catch (error) { process.stdout.write(JSON.stringify({ code: error.code, message: error.message })); }`;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(input);
  });
}

describe('the text of a file', () => {
  it.each([
    ['as it is', 'attività €\n', 'attività €\n'],
    ['without its byte-order mark', '\ufeffattività', 'attività'],
    ['with the line ends it has', 'a\r\nb', 'a\r\nb'],
    ['that is empty', '', ''],
  ])('is read %s', async (_how, content, text) => {
    expect(await readText(fileWith(content))).toBe(text);
  });

  it.each([
    ['Latin-1', Buffer.from('attivit\xe0', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffpiano', 'utf16le')],
    ['half a letter', Buffer.from('à').subarray(0, 1)],
  ])('is refused in %s, naming the file', async (_how, content) => {
    const file = fileWith(content);
    const error = await refusalOf(() => readText(file));
    expect(error).toMatchObject({ code: 'file.not-text', kind: 'input' });
    expect(error.message).toBe(`${file}: non è un testo in UTF-8, salvarlo in questa codifica.`);
  });
});

describe('a file that cannot be read', () => {
  it('is not there', async () => {
    const file = path.join(tempFolder(), 'manca.json');
    const error = await refusalOf(() => readBytes(file));
    expect(error).toMatchObject({ code: 'file.missing', kind: 'input' });
    expect(error.message).toContain(file);
    expect((await refusalOf(() => readBytes(path.join(fileWith('a'), 'b')))).code).toBe('file.missing');
  });

  it('is a folder', async () => {
    const folder = tempFolder();
    expect(await refusalOf(() => readBytes(folder))).toMatchObject({
      code: 'file.not-a-file',
      message: `${folder}: è una cartella, serve un file.`,
    });
  });

  it('is none of the person when its name cannot be a name', async () => {
    expect(await refusalOf(() => readBytes(`x${'y'.repeat(300)}`))).toMatchObject({
      code: 'file.unreadable',
      kind: 'machine',
    });
  });
});

describe('JSON', () => {
  it('is read', async () => {
    expect(await readJson(fileWith('\ufeff{"a": [1, "è"]}'))).toEqual({ a: [1, 'è'] });
  });

  it.each([
    ['', '(è vuoto)'],
    ['  \n', '(è vuoto)'],
    ['{"a": 1,\n  "b": x}', '(riga 2, colonna 8)'],
    ['[1, 2', '(riga 1, colonna 6)'],
    ['{"a": "b', '(riga 1, colonna 9)'],
  ])('%j is refused with its place', async (content, place) => {
    const file = fileWith(content);
    const error = await refusalOf(() => readJson(file));
    expect(error.code).toBe('file.not-json');
    expect(error.message).toContain(`${file}: il contenuto non è JSON valido`);
    expect(error.message).toContain(place);
    expect(error.message).not.toMatch(/Unexpected|token/);
  });
});

describe('standard input', () => {
  it('stands for a file called -', async () => {
    expect(await withStdin("files.readText('-')", '\ufeffattività')).toBe('"attività"');
    expect(await withStdin("files.readJson('-')", '{"a":1}')).toBe('{"a":1}');
  });

  it('is named in what is refused', async () => {
    expect(JSON.parse(await withStdin("files.readJson('-')", '{'))).toMatchObject({
      code: 'file.not-json',
      message: expect.stringMatching(/^ingresso standard: il contenuto/),
    });
    expect(JSON.parse(await withStdin("files.readText('-')", Buffer.from([0xff])))).toMatchObject({
      code: 'file.not-text',
    });
    expect(fileName('-')).toBe('ingresso standard');
    expect(fileName('./-')).toBe('./-');
  });
});

describe('naming', () => {
  it('puts the file before what was refused, and keeps code, kind and details', async () => {
    const refused = new PiaoError('a.b', 'Non va.', { kind: 'machine', details: { line: 3 } });
    const error = await refusalOf(() =>
      naming('piano.json', () => {
        throw refused;
      }),
    );
    expect(error).toMatchObject({ code: 'a.b', kind: 'machine', details: { line: 3 }, cause: refused });
    expect(error.message).toBe('piano.json: Non va.');
  });

  it('gives back what was read, and lets a fault of the program through', async () => {
    expect(await naming('x', () => Promise.resolve(7))).toBe(7);
    await expect(naming('x', () => Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
  });
});

describe('writeOutput', () => {
  it('writes a whole file, its folder included, over what was there, and leaves nothing else', async () => {
    const folder = path.join(tempFolder(), 'a', 'b');
    const file = path.join(folder, 'piano.json');
    await writeOutput(file, 'prima, più lungo');
    await writeOutput(file, new Uint8Array([0x64, 0x6f, 0x70, 0x6f]));
    expect(readFileSync(file, 'utf8')).toBe('dopo');
    expect(readdirSync(folder)).toEqual(['piano.json']);
  });

  it('leaves what was there when it cannot write', async () => {
    const folder = path.join(tempFolder(), 'piano.json');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'dentro'), 'x');
    expect(await refusalOf(() => writeOutput(folder, 'x'))).toMatchObject({
      code: 'file.not-a-file',
      kind: 'input',
    });
    expect(readdirSync(path.dirname(folder))).toEqual(['piano.json']);
    expect(existsSync(path.join(folder, 'dentro'))).toBe(true);
  });
});
