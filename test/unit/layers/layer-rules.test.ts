import { describe, expect, it } from 'vitest';
import { findViolations } from '../../layers/layer-rules.ts';
import { readSource } from '../../layers/read-source.ts';

const violationsOf = (file: string, text: string) => findViolations(readSource(file, text));

describe('layer rules', () => {
  it.each([
    ['renderer/app/a.tsx', "import { x } from '../../electron/core/x.ts';", 'shared/contract'],
    ['renderer/app/a.tsx', "import fs from 'node:fs';", 'the renderer has no Node'],
    ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron';", 'the renderer has no Node'],
    [
      'renderer/app/a.tsx',
      "import { x } from '../../migrations/0010-initial.ts';",
      'renderer/ and shared/ only',
    ],
    ['renderer/app/a.tsx', 'const p = window.piao;', 'renderer/api.ts'],
    ['renderer/stores/a.ts', 'const { piao } = window;', 'renderer/api.ts'],
    ['shared/plan/a.ts', "import path from 'node:path';", 'belongs in electron/core'],
    ['shared/plan/a.ts', "import { useState } from 'react';", 'what needs React in renderer/'],
    ['shared/plan/a.ts', "import type { x } from '../../electron/core/x.ts';", 'nothing outside itself'],
    ['shared/plan/a.ts', "import type { App } from 'electron';", 'electron/os'],
    ['electron/core/printing/a.ts', "import { app } from 'electron';", 'electron/os'],
    ['electron/core/printing/a.ts', "import { x } from '../../window.ts';", 'pass it in as an argument'],
    ['electron/core/printing/a.ts', "import { x } from '../../os/x.ts';", 'pass it in as an argument'],
    ['electron/core/printing/a.ts', "import { x } from '../../launch/x.ts';", 'pass it in as an argument'],
    ['electron/core/printing/a.ts', "import { Kysely } from 'kysely';", 'electron/core/database'],
    ['electron/core/printing/a.ts', "import { Migrator } from 'kysely/migration';", 'electron/core/database'],
    ['electron/ipc/a.ts', "import Database from 'better-sqlite3';", 'electron/core/database'],
    ['electron/ipc/a.ts', "import { x } from '../../renderer/x.ts';", 'what both need belongs in shared/'],
    ['electron/cli.ts', "import { app } from 'electron';", 'electron/os'],
    ['electron/cli.ts', "import { x } from './ipc/x.ts';", 'what the command line needs too'],
    [
      'electron/menu.ts',
      "import electron from 'electron'; electron.ipcMain.on('x', () => {});",
      'electron/ipc',
    ],
    ['electron/preload.ts', "import { contract } from '../shared/contract/index.ts';", 'import type'],
    ['migrations/0020-a.ts', "import { x } from '../shared/x.ts';", 'never edited once released'],
    ['shared/a.ts', "import { x } from '../test/x.ts';", 'move what it needs out of test/'],
    ['shared/a.ts', '\n'.repeat(601), 'split it'],
  ])('refuses in %s: %s', (file, text, sentence) => {
    const messages = violationsOf(file, text).map((violation) => violation.message);
    expect(messages.join('\n')).toContain(sentence);
  });

  it.each([
    [
      'renderer/app/a.tsx',
      "import { z } from '../../shared/plan/z.ts'; import './app.css'; import { Box } from '@mantine/core';",
    ],
    ['renderer/api.ts', 'export const info = () => window.piao.app.info();'],
    ['renderer/vite.config.ts', "import path from 'node:path';"],
    [
      'shared/plan/a.ts',
      "import { z } from 'zod'; import Fraction from 'fraction.js'; import { b } from './b.ts';",
    ],
    [
      'electron/core/database/a.ts',
      "import Database from 'better-sqlite3'; import { m } from '../../../migrations/index.ts';",
    ],
    ['electron/main.ts', "import { app } from 'electron'; import { x } from './core/x.ts';"],
    ['electron/ipc/register.ts', "import { ipcMain } from 'electron'; ipcMain.handle('a', () => 1);"],
    [
      'electron/preload.ts',
      "import { ipcRenderer } from 'electron'; import type { P } from '../shared/contract/index.ts';",
    ],
    ['test/e2e/a.e2e.ts', "import type { App } from 'electron'; import Database from 'better-sqlite3';"],
    ['shared/a.ts', '\n'.repeat(600)],
  ])('accepts in %s: %s', (file, text) => {
    expect(violationsOf(file, text)).toEqual([]);
  });

  it.each([
    "export * from 'node:fs';",
    "export { readFile } from 'node:fs';",
    "const fs = await import('node:fs');",
    "const fs = require('node:fs');",
    "type Fs = typeof import('node:fs');",
    "import type { Stats } from 'node:fs';",
  ])('sees every way to name a module: %s', (text) => {
    expect(violationsOf('shared/a.ts', text)).toHaveLength(1);
  });

  it('is not misled by comments, strings, templates and regular expressions', () => {
    const text = [
      "// import fs from 'node:fs';",
      "/* require('node:fs') */",
      'const a = "import fs from \'node:fs\'";',
      "const b = `import('node:fs') // `;",
      'const c = /["\'`]/;',
    ].join('\n');
    expect(violationsOf('shared/a.ts', text)).toEqual([]);
  });

  it('names the line of the import, also after characters outside the basic plane', () => {
    const text = "const title = 'Attività 𝒳 è';\n\nimport fs from 'node:fs';\n";
    expect(violationsOf('shared/a.ts', text)).toMatchObject([{ file: 'shared/a.ts', line: 3 }]);
  });

  it('names a file that cannot be parsed', () => {
    expect(() => readSource('shared/broken.ts', 'const = ;')).toThrow('shared/broken.ts');
  });
});
