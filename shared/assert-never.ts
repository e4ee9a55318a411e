/** Fails at compile time when a case of a union is forgotten, and at run time with the reason. */
export function assertNever(value: never, message: string): never {
  throw new Error(`${message}: ${JSON.stringify(value)}`);
}
