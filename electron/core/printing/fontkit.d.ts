/** The little of fontkit that is used; the package has no types of its own. */
declare module 'fontkit' {
  export function create(buffer: Uint8Array): { readonly characterSet: readonly number[] };
}
