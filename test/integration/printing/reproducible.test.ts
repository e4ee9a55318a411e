import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'print-digest.ts');

/** SHA-256 of the sample's PDF, made by a process of its own in another place and language. */
function digestIn(environment: Record<string, string>, standard: string): string {
  return execFileSync(process.execPath, [script, standard], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...environment },
  }).trim();
}

describe('the same plan prints the same bytes', () => {
  it.each(['a-2a', 'ua-1'])(
    'whatever time zone and language: %s',
    (standard) => {
      const inCrema = digestIn({ TZ: 'Europe/Rome', LANG: 'it_IT.UTF-8', LC_ALL: 'it_IT.UTF-8' }, standard);
      const onChatham = digestIn({ TZ: 'Pacific/Chatham', LANG: 'C', LC_ALL: 'C' }, standard);
      expect(inCrema).toMatch(/^[0-9a-f]{64}$/);
      expect(onChatham).toBe(inCrema);
      expect(inCrema).not.toBe(createHash('sha256').digest('hex'));
    },
    60_000,
  );
});
