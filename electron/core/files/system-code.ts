/** The code of an error of the operating system (`ENOSPC`), for messages and for telling one from another. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'errore sconosciuto';
}
