/** How an error crosses to the window: data that a person may see, never an exception or a stack. */
export interface CallFailure {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a call answers. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallFailure };
