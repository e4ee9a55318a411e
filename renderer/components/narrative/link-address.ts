import type { Reading } from '../../../shared/labels/reading.ts';

/** What print makes a link of (shared/print/narrative.ts); anything else, `javascript:` above all, stays words. */
const followable = /^(https?:\/\/|mailto:)\S+$/i;

export function isFollowable(href: string): boolean {
  return followable.test(href);
}

/** A web or e-mail address as people write it: "www.comune.crema.cr.it", "protocollo@comune.it". */
export function readLinkAddress(typed: string): (Reading & { ok: false }) | { ok: true; value: string } {
  const text = typed.trim();
  const withScheme = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)
    ? `mailto:${text}`
    : /^[^\s:/?#]+\.[^\s:/?#]+([:/?#]\S*)?$/.test(text)
      ? `https://${text}`
      : text;
  if (isFollowable(withScheme) && (URL.canParse(withScheme) || withScheme.startsWith('mailto:'))) {
    return { ok: true, value: withScheme };
  }
  return {
    ok: false,
    reason:
      'L’indirizzo non è valido: scriverlo come https://www.comune.crema.cr.it o protocollo@comune.crema.cr.it.',
  };
}

/** Whether what is being typed becomes a link by itself; "n.ro" and "all.to" are not sites, whatever their ending. */
export function linksItself(text: string): boolean {
  return /^(https?:\/\/|www\.)/i.test(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
