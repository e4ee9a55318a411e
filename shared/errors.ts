/**
 * Where the fault lies, which decides the exit status of the command line and the tone of the window:
 * `input` (exit 2) the person can mend what was given; `machine` (exit 3) disk, permission, lock.
 */
export type ErrorKind = 'input' | 'machine';

/**
 * The only error that may reach a person.
 *
 * `message` is one Italian sentence that says what is wrong, where, and what to do; `code` is stable
 * (`area.what`) so that tests and support can name it; `details` never holds personal content.
 */
export class PiaoError extends Error {
  override readonly name = 'PiaoError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: string,
    message: string,
    options: { kind?: ErrorKind; details?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.kind = options.kind ?? 'input';
    this.details = options.details ?? {};
  }
}
