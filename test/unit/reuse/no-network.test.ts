import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/project-folders.ts';

/** The program; electron/launch is a tool of the checkout and is in no package. */
const sources = globSync('{electron,renderer,shared,migrations}/**/*.{ts,tsx}', { cwd: PROJECT_ROOT }).filter(
  (file) => !file.startsWith(path.join('electron', 'launch')),
);

/** What could reach somebody: modules of Node, functions of the browser, the system's own browser. */
const reaching =
  /from 'node:(net|http|https|http2|tls|dgram|dns)|\b(fetch|sendBeacon|openExternal)\(|new (WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection)\(|\bautoUpdater\b|crashReporter/;

describe('no code of the program', () => {
  it('can call anybody', () => {
    expect(sources.length).toBeGreaterThan(500);
    const callers = sources.filter((file) =>
      reaching.test(readFileSync(path.join(PROJECT_ROOT, file), 'utf8')),
    );
    expect(callers).toEqual([]);
  });

  it('would pass unseen', () => {
    for (const line of ["import net from 'node:net'", 'await fetch(url)', 'shell.openExternal(url)'])
      expect(reaching.test(line), line).toBe(true);
  });
});
