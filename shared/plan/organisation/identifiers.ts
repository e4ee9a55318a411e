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
