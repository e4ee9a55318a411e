declare module 'js-yaml' {
  /** What a YAML text says; it is for a schema to hold it to something. */
  export function load(text: string): unknown;
}
