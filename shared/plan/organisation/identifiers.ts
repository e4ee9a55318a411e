/**
 * The check digit of an 11-digit partita IVA, which the numeric codice fiscale of a body shares (DPR 605/1973,
 * DM 23.12.1976): digits in even places doubled (minus 9 above 9), the sum a multiple of ten.
 */
export function hasValidCheckDigit(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false;
  const sum = [...code].map(Number).reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Something@something.tld without spaces: enough to catch a slip, not to prove that the box exists. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text);
}

/** `c_d142`, `r_lombar`: letters, digits and underscore, as the Indice delle Pubbliche Amministrazioni gives them. */
export function looksLikeIpaCode(text: string): boolean {
  return /^[a-z0-9_]{2,20}$/i.test(text);
}

/** `www.comune.it`, `https://www.comune.it/pagina`: a host with its domain, nothing before it but the protocol. */
export function looksLikeWebAddress(text: string): boolean {
  return /^(https?:\/\/)?([\p{L}\d-]+\.)+\p{L}{2,}(:\d+)?([/?#]\S*)?$/iu.test(text);
}

const identifierRules = {
  taxCode: { tidy: digitsOnly, holds: hasValidCheckDigit },
  vatNumber: { tidy: digitsOnly, holds: hasValidCheckDigit },
  ipaCode: { tidy: (text: string) => withoutSpaces(text).toLowerCase(), holds: looksLikeIpaCode },
  certifiedEmail: { tidy: emailOnly, holds: looksLikeEmail },
  email: { tidy: emailOnly, holds: looksLikeEmail },
  website: { tidy: withoutSpaces, holds: looksLikeWebAddress },
} as const;

export type IdentifierField = keyof typeof identifierRules;

/** Whether an identifier is written as it must be; what is not written at all is another question. */
export function isWellWritten(field: IdentifierField, text: string): boolean {
  return text === '' || identifierRules[field].holds(text);
}

/** A malformed identifier without the spaces, dots and signs that came with it; null when that does not mend it. */
export function tidyIdentifier(field: IdentifierField, text: string): string | null {
  const { tidy, holds } = identifierRules[field];
  const tidied = tidy(text);
  return tidied !== text && holds(tidied) ? tidied : null;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function digitsOnly(text: string): string {
  return withoutSpaces(text)
    .replace(/^IT/i, '')
    .replaceAll(/[.\-/]/g, '');
}

function emailOnly(text: string): string {
  return withoutSpaces(text)
    .replace(/^mailto:/i, '')
    .replaceAll(/[<>]/g, '');
}
