/** Made by `electron/launch/guide` from `docs/guida`. */
declare module 'virtual:guide' {
  export const guide: readonly import('../../../shared/guide/guide.ts').GuidePage[];
  /** Addresses by file name. */
  export const pictures: Readonly<Record<string, string>>;
}
