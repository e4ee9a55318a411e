import type { PrintWarning } from '../printing/characters.ts';

/** What a print had to change, with its place in the plan, as people read it on the command line. */
export const warningLine = ({ path, message }: PrintWarning): string => `Avviso: ${path}: ${message}`;
