import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The page's own address. A private scheme, so that the page has an origin that no website can share. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'piao';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

// SECURITY: nothing is loaded or sent anywhere but app://piao. Styles alone may be inline: Mantine writes
// its theme in a <style> element, and a style can neither run code nor, with these sources, send anything.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether an address belongs to our own page. */
export function isPageUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST;
}

/**
 * The file that an address of the page stands for.
 *
 * @returns null for any other origin, for what is no path inside `folder`, and for unknown kinds of file
 */
export function resolvePageFile(folder: string, address: string): string | null {
  if (!isPageUrl(address)) return null;
  const name = decodePath(new URL(address).pathname);
  if (name === null || /[\0\\:]/.test(name)) return null;
  const file = path.join(folder, name);
  // SECURITY: `..`, also when written as %2e%2e, must not lead out of the page's folder.
  const inside = file.startsWith(path.join(folder, path.sep));
  return inside && path.extname(file).toLowerCase() in MEDIA_TYPES ? file : null;
}

/** Answers a request of the page with a file of `folder`, with the policy that fences the page in. */
export async function servePageFile(folder: string, address: string): Promise<Response> {
  const file = resolvePageFile(folder, address);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
