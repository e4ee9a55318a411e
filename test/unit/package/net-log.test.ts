import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkAttempts } from '../../package/net-log.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const types = {
  COOKIE_STORE_ALIVE: 1,
  URL_REQUEST_START_JOB: 2,
  HOST_RESOLVER_MANAGER_JOB: 3,
  UDP_CONNECT: 4,
};

function logOf(events: readonly object[], end: string): string {
  const file = path.join(tempFolder(), 'net.json');
  const text = JSON.stringify({ constants: { logEventTypes: types }, events });
  writeFileSync(file, `${text.slice(0, -2)}${end}`);
  return file;
}

describe("Chromium's log of its network", () => {
  it('tells of a request, a name to resolve and a connection, whatever started them', () => {
    const url = 'https://redirector.example/dict/en-us-10-1.bdic';
    const events = [{ type: 1 }, { type: 2, params: { url } }, { type: 3 }, { type: 4 }];
    expect(networkAttempts(logOf(events, ']}'))).toEqual([
      `URL_REQUEST_START_JOB {"url":"${url}"}`,
      'HOST_RESOLVER_MANAGER_JOB {}',
      'UDP_CONNECT {}',
    ]);
  });

  it('is read also when the program ended before closing it', () => {
    expect(networkAttempts(logOf([{ type: 2 }, { type: 1 }], ',\n'))).toEqual(['URL_REQUEST_START_JOB {}']);
  });

  it('says what it does not know rather than nothing, and is silent when nothing was tried', () => {
    expect(networkAttempts(logOf([{ type: 1 }], ']}'))).toEqual([]);
    expect(() => networkAttempts(logOf([{ kind: 1 }], ']}'))).toThrow();
  });
});
