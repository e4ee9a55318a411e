import path from 'node:path';
import type { InlineConfig } from 'vite';
import { contractChannels } from '../shared/contract/channels.ts';
import { digestOfPrintCode } from './core/printing/print-code.ts';

/** Oldest Electron that the builds must run in, see docs/decisions/0001. */
const ELECTRON_42 = { node: 'node24', chromium: 'chrome148' };

/** They load files of the system that no build can hold. */
const NATIVE_PACKAGES = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'] as const;

/**
 * The builds of everything in electron/: the main process with the typesetter's process beside it, and the
 * preload. Of the packages only those with native files stay outside, in node_modules.
 */
export function electronBuilds(projectRoot: string, outDir: string): readonly InlineConfig[] {
  const source = (file: string) => path.join(projectRoot, 'electron', file);
  const common = {
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
  } satisfies InlineConfig;
  const build = { outDir, emptyOutDir: false, minify: false, sourcemap: true };

  const main: InlineConfig = {
    ...common,
    define: { PRINT_CODE_DIGEST: JSON.stringify(digestOfPrintCode(projectRoot)) },
    // Hundreds of small files are what a start waits for, most of all where an antivirus reads each of them.
    ssr: { noExternal: true, external: [...NATIVE_PACKAGES] },
    build: {
      ...build,
      ssr: true,
      target: ELECTRON_42.node,
      rolldownOptions: {
        input: {
          main: source('main.ts'),
          'print-worker': source('core/printing/worker.ts'),
          'import-worker': source('core/importing/worker.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
  const preload: InlineConfig = {
    ...common,
    define: { CONTRACT_CHANNELS: JSON.stringify(contractChannels()) },
    build: {
      ...build,
      target: ELECTRON_42.chromium,
      // A sandboxed preload cannot be an ES module, nor require anything but "electron": one CommonJS file.
      lib: { entry: source('preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  };
  return [main, preload];
}
