import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { guidePlugin } from '../electron/launch/guide/guide-plugin.ts';

/** Which packages the page holds: a file of the build that is taken out of it, see electron/launch/builds.ts. */
export const BUNDLED_PACKAGES = 'bundled-packages.json';

/** The build of the page, served by the main process as app://piao/. */
export function rendererBuild(projectRoot: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(projectRoot, 'renderer'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), guidePlugin(path.join(projectRoot, 'docs/guida'))],
    worker: { format: 'es' },
    build: {
      outDir: path.join(outDir, 'renderer'),
      emptyOutDir: true,
      license: { fileName: BUNDLED_PACKAGES },
      target: 'chrome148',
      // The page's policy allows neither inline scripts nor data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Loaded from the disk: only what the first screen can do without is apart.
      chunkSizeWarningLimit: 5000,
    },
  };
}
