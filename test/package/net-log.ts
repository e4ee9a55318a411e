import { readFileSync } from 'node:fs';
import { z } from 'zod';

const logSchema = z.looseObject({
  constants: z.looseObject({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.looseObject({ type: z.number(), params: z.unknown().optional() })),
});

/** What Chromium does to reach somebody: requests, names to resolve, connections. */
const reaching =
  /^(URL_REQUEST|REQUEST_ALIVE|HOST_RESOLVER|DNS_TRANSACTION|UDP_|TCP_|SOCKET_|SSL_|CONNECT_JOB|HTTP_STREAM|QUIC_SESSION_POOL_JOB|PROXY_RESOLUTION)/;

/**
 * What Chromium's own log of its network (`--log-net-log`) tells of attempts to reach anybody. It holds also what
 * Chromium does on its own account, which no event of a session shows.
 */
export function networkAttempts(file: string): readonly string[] {
  const { constants, events } = logSchema.parse(JSON.parse(closed(readFileSync(file, 'utf8'))));
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const name = nameOf.get(type) ?? `unknown type ${type}`;
    return reaching.test(name) ? [`${name} ${JSON.stringify(params ?? {})}`] : [];
  });
}

/** A program that ends at once leaves the list of events open. */
function closed(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith(',') ? `${trimmed.slice(0, -1)}]}` : trimmed;
}
