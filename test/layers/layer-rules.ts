import path from 'node:path';
import type { ImportUse, SourceFacts } from './read-source.ts';

/** A broken rule: where, and a sentence that says where the thing belongs. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** An import seen from the file that makes it: `target` is a project path, or null for a package. */
interface Link {
  readonly from: string;
  readonly use: ImportUse;
  readonly target: string | null;
}

interface LinkRule {
  readonly applies: (from: string) => boolean;
  readonly forbids: (link: Link) => boolean;
  readonly message: string;
}

const MAX_LINES = 600;

/** Packages that are pure computation: no Node, no DOM, no state. */
const SHARED_PACKAGES = new Set(['zod', 'uuid', 'fraction.js', 'canonicalize']);

const SHELL_FILES = new Set([
  'electron/main.ts',
  'electron/window.ts',
  'electron/menu.ts',
  'electron/preload.ts',
]);

const under = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const isTool = (file: string) => file.endsWith('.config.ts') || under('electron/launch')(file);
const isTest = under('test');
const isShell = (file: string) =>
  SHELL_FILES.has(file) || under('electron/ipc')(file) || under('electron/os')(file);
const mayStore = (file: string) =>
  under('electron/core/database')(file) || under('electron/core/plans')(file) || under('migrations')(file);

const packageName = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const isPackage = (link: Link, ...names: string[]) =>
  link.target === null && names.includes(packageName(link.use.specifier));
const isNode = (link: Link) => link.target === null && link.use.specifier.startsWith('node:');
const goesTo = (link: Link, test: (file: string) => boolean) => link.target !== null && test(link.target);

/** The arrows of the design: renderer → shared ← electron, and inside electron the shell → core. */
const LINK_RULES: readonly LinkRule[] = [
  {
    applies: (from) => under('renderer')(from) && !isTool(from),
    forbids: (link) => goesTo(link, (to) => !under('renderer')(to) && !under('shared')(to)),
    message:
      'the renderer imports from renderer/ and shared/ only; what needs the main process is a call in shared/contract.',
  },
  {
    applies: (from) => under('renderer')(from) && !isTool(from),
    forbids: (link) => isNode(link) || isPackage(link, 'electron', 'better-sqlite3', 'kysely'),
    message:
      'the renderer has no Node, Electron or database; put the work in electron/core and reach it by a call in shared/contract.',
  },
  {
    applies: under('shared'),
    forbids: (link) => goesTo(link, (to) => !under('shared')(to)),
    message:
      'shared/ knows nothing outside itself; move what it needs into shared/, or the caller out of it.',
  },
  {
    applies: under('shared'),
    forbids: (link) => link.target === null && !SHARED_PACKAGES.has(packageName(link.use.specifier)),
    message: `shared/ is pure TypeScript (packages allowed: ${[...SHARED_PACKAGES].join(', ')}); what needs Node belongs in electron/core, what needs React in renderer/.`,
  },
  {
    applies: under('electron/core'),
    forbids: (link) => goesTo(link, (to) => under('electron')(to) && !under('electron/core')(to)),
    message:
      'electron/core is the program without a window and imports from core, shared and migrations only; pass it in as an argument from the shell.',
  },
  {
    applies: (from) => under('electron')(from) && !isShell(from),
    forbids: (link) => goesTo(link, isShell),
    message:
      'only the shell (main.ts, window.ts, menu.ts, preload.ts, ipc/, os/) imports the shell; what the command line needs too belongs in electron/core.',
  },
  {
    applies: (from) => !isShell(from) && !isTest(from),
    forbids: (link) => isPackage(link, 'electron'),
    message:
      '"electron" is imported only by main.ts, window.ts, menu.ts, preload.ts, ipc/ and os/; put what the operating system does in electron/os.',
  },
  {
    applies: (from) => !mayStore(from) && !isTest(from),
    forbids: (link) => isPackage(link, 'better-sqlite3', 'kysely'),
    message:
      'better-sqlite3 and kysely belong in electron/core/database, electron/core/plans and migrations; add a function there and call it.',
  },
  {
    applies: (from) => from === 'electron/preload.ts',
    forbids: (link) => link.target !== null && !link.use.typeOnly,
    message:
      'the preload carries channel names only; use `import type`, so that neither zod nor our code is bundled into it.',
  },
  {
    applies: under('migrations'),
    forbids: (link) => goesTo(link, (to) => !under('migrations')(to)),
    message:
      'a migration is never edited once released, so it imports none of the code that changes; copy what it needs into it.',
  },
  {
    applies: (from) => under('electron')(from),
    forbids: (link) => goesTo(link, under('renderer')) && !isTool(link.from),
    message: 'the main process does not import the renderer; what both need belongs in shared/.',
  },
  {
    applies: (from) => !isTest(from),
    forbids: (link) => goesTo(link, isTest),
    message: 'the program does not import its tests; move what it needs out of test/.',
  },
];

/** Every rule that one file breaks, in the order of its lines. */
export function findViolations(source: SourceFacts): readonly Violation[] {
  const violations: Violation[] = [];
  const report = (line: number, message: string) => violations.push({ file: source.file, line, message });

  for (const use of source.imports) {
    const link: Link = { from: source.file, use, target: resolveTarget(source.file, use.specifier) };
    for (const rule of LINK_RULES) {
      if (rule.applies(source.file) && rule.forbids(link))
        report(use.line, `"${use.specifier}": ${rule.message}`);
    }
  }
  for (const { name, line } of source.identifiers) {
    if (name === 'ipcMain' && !under('electron/ipc')(source.file) && !isTest(source.file)) {
      report(
        line,
        'ipcMain is used only in electron/ipc; declare the call in shared/contract and add its handler there.',
      );
    }
    if (name === 'piao' && under('renderer')(source.file) && source.file !== 'renderer/api.ts') {
      report(line, 'window.piao is touched only by renderer/api.ts; import `api` from there.');
    }
  }
  if (source.lines > MAX_LINES) {
    report(
      MAX_LINES + 1,
      `the file has ${source.lines} lines, more than ${MAX_LINES}; split it, one idea per file.`,
    );
  }
  return violations.sort((a, b) => a.line - b.line);
}

function resolveTarget(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
}
