import { PiaoError } from '../../../shared/errors.ts';

export const MIMETYPE_ENTRY = 'mimetype';
export const MIMETYPE = 'application/vnd.etsi.asic-e+zip';
export const MANIFEST_ENTRY = 'META-INF/ASiCManifest001.xml';
export const SIGNATURE_ENTRY = 'META-INF/signature001.p7s';

const OWN_NAMES = [MIMETYPE_ENTRY, MANIFEST_ENTRY, SIGNATURE_ENTRY];
// EN 319 162-1, 4.4.3.2 and A.7: signatures, time stamps, manifests of either, and the manifest of OpenDocument.
const OTHER_SIGNATURE =
  /^META-INF\/(?:[^/]*signature[^/]*\.(?:p7s|xml)|[^/]*timestamp[^/]*\.tst|[^/]*manifest[^/]*\.xml)$/i;
const MAX_NAME_LENGTH = 180;
// Windows users open the bundle too: what its file system reserves is refused on every system.
const FORBIDDEN = /[^\x20-\x7e]|[\\<>:"|?*]/;
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** True for the entries that ASiC-E itself owns: the mimetype and everything under META-INF, in any case. */
export function isReservedName(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === MIMETYPE_ENTRY || lower === 'meta-inf' || lower.startsWith('meta-inf/');
}

/**
 * True for what other software puts beside our signature in an ASiC-E: further signatures, their manifests, time
 * stamps. They are outside what our manifest lists, and change nothing of what it says.
 */
export function isOtherSignature(name: string): boolean {
  return isReservedName(name) && !OWN_NAMES.includes(name) && OTHER_SIGNATURE.test(name);
}

/** A name as it may stand in a message: quoted, control characters escaped, never longer than a line. */
export function quoted(name: string): string {
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return `«${JSON.stringify(shown).slice(1, -1)}»`;
}

/** What is wrong with a name: the code of the refusal, and an Italian clause that follows the name. */
type NameFault = { readonly code: string; readonly why: string };

/** Why `name` may not be the name of an entry, or null when it may. */
export function entryNameFault(name: string): NameFault | null {
  if (name === '') return unsafe('è vuoto');
  if (name.length > MAX_NAME_LENGTH) return unsafe(`supera ${MAX_NAME_LENGTH} caratteri`);
  if (/^[/\\]|^[A-Za-z]:/.test(name)) return { code: 'bundle.absolute-path', why: 'è un percorso assoluto' };
  // A backslash is a separator on Windows, and forbidden below in any case.
  if (name.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) {
    return { code: 'bundle.path-traversal', why: 'esce dalla cartella di destinazione' };
  }
  if (FORBIDDEN.test(name)) return unsafe('contiene caratteri non ammessi');
  for (const segment of name.split('/')) {
    if (segment === '') return unsafe('contiene una cartella senza nome');
    if (/[. ]$|^ /.test(segment))
      return unsafe('contiene uno spazio o un punto in una posizione non ammessa');
    if (DEVICE_NAME.test(segment)) return unsafe('è riservato al sistema operativo');
  }
  return null;
}

function unsafe(why: string): NameFault {
  return { code: 'bundle.unsafe-name', why };
}

/**
 * Refuses a set of names that two file systems could unpack differently: unsafe ones, the same name twice,
 * names that differ in case only, a name that is both a file and a folder.
 *
 * @throws PiaoError `bundle.unsafe-name`, `bundle.absolute-path`, `bundle.path-traversal`, `bundle.duplicate-name`, `bundle.case-twin`, `bundle.name-conflict`
 */
export function assertEntryNames(names: readonly string[]): void {
  const seen = new Map<string, string>();
  const folders = new Set<string>();
  for (const name of names) {
    const fault = entryNameFault(name);
    if (fault !== null) {
      throw new PiaoError(fault.code, `Il nome ${quoted(name)} nel contenitore ${fault.why}.`);
    }
    const twin = seen.get(name.toLowerCase());
    if (twin === name) {
      throw new PiaoError(
        'bundle.duplicate-name',
        `Il contenitore ha due file con lo stesso nome ${quoted(name)}.`,
      );
    }
    if (twin !== undefined) {
      throw new PiaoError(
        'bundle.case-twin',
        `Il contenitore ha due file che differiscono solo per maiuscole e minuscole: ${quoted(twin)} e ${quoted(name)}.`,
      );
    }
    seen.set(name.toLowerCase(), name);
    const segments = name.toLowerCase().split('/');
    for (let depth = 1; depth < segments.length; depth += 1) folders.add(segments.slice(0, depth).join('/'));
  }
  for (const folder of folders) {
    const file = seen.get(folder);
    if (file !== undefined) {
      throw new PiaoError(
        'bundle.name-conflict',
        `Nel contenitore ${quoted(file)} è insieme un file e una cartella.`,
      );
    }
  }
}
