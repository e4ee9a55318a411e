/** The same bytes as the protocol's segnatura wants them (base64), from hexadecimal. */
export function base64OfHex(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  return btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
}
