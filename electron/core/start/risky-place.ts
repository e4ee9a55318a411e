/** What tells where a folder really is. */
export interface PlaceFacts {
  /** With every link and mapped drive resolved. */
  readonly realPath: string;
  readonly platform: NodeJS.Platform;
  /** The contents of `/proc/self/mounts`; empty where there is none. */
  readonly mounts: string;
}

export type RiskyPlace =
  | { readonly risk: 'synchronised'; readonly service: string }
  | { readonly risk: 'network' };

/** Names of folders that a program copies elsewhere by itself, as their own installers give them. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(-.+| - .+)?$/i, 'OneDrive'],
  [/^dropbox(-.+| \(.+\))?$/i, 'Dropbox'],
  [/^(google ?drive|googledrive-.+|il mio drive|my drive)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(box|pcloud|mega)-.+$/i, 'un servizio di sincronizzazione'],
];

/** File systems of Linux that are on another machine. */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|9p|ceph|glusterfs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs))$/;

/** Why the data should not be in a folder; null for one of this computer. */
export function riskOfPlace(facts: PlaceFacts): RiskyPlace | null {
  const folders = facts.realPath.split(/[\\/]+/);
  for (const [name, service] of services) {
    if (folders.some((folder) => name.test(folder))) return { risk: 'synchronised', service };
  }
  return isOnNetwork(facts) ? { risk: 'network' } : null;
}

function isOnNetwork({ realPath, platform, mounts }: PlaceFacts): boolean {
  if (platform === 'win32') return /^\\\\(\?\\UNC\\|(?![?.]\\))/.test(realPath);
  let longest = { folder: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [, folder = '', type = ''] = line.split(' ').map(unescaped);
    const holds = realPath === folder || realPath.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    // Of two on the same folder the later hides the other.
    if (folder !== '' && holds && folder.length >= longest.folder.length) longest = { folder, type };
  }
  return networkTypes.test(longest.type);
}

/** A space in a name is written `\040`. */
function unescaped(word: string): string {
  return word.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** What a person is told of it. */
export function riskyPlaceText(place: RiskyPlace): string {
  switch (place.risk) {
    case 'synchronised':
      return `I dati sono in una cartella sincronizzata da ${place.service}: la sincronizzazione può copiare l’archivio a metà di una scrittura o rimettere una versione precedente, e le modifiche andrebbero perse. Tenere i dati in una cartella di questo computer e sincronizzare, se serve, le sole copie di sicurezza.`;
    case 'network':
      return 'I dati sono in una cartella di rete: se il collegamento cade durante una scrittura l’archivio si può danneggiare, e il programma può usarla da un solo computer per volta. Tenere i dati in una cartella di questo computer e mettere in rete, se serve, le sole copie di sicurezza.';
  }
}
