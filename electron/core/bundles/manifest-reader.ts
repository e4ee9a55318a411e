import { PiaoError } from '../../../shared/errors.ts';
import { isReservedName, SIGNATURE_ENTRY } from './entry-names.ts';
import { ASIC_NAMESPACE, DIGEST_NAMESPACE, type ManifestReference, SHA256_ALGORITHM } from './manifest.ts';
import { parseStrictXml, StrictXmlError, type XmlElement, type XmlFault } from './strict-xml.ts';

const REFUSALS: Readonly<Record<XmlFault, readonly [string, string]>> = {
  dtd: ['bundle.manifest-dtd', 'contiene una DTD, che potrebbe far leggere altri file'],
  entity: ['bundle.manifest-entity', 'contiene entità, che potrebbero far leggere altri file'],
  namespace: ['bundle.manifest-namespace', 'contiene elementi estranei al formato'],
  form: ['bundle.manifest-malformed', 'non ha la forma prescritta'],
};

/**
 * The files that a manifest lists. Only the elements of EN 319 162-1 that this program writes are accepted;
 * prefixes, white space and attribute order may differ.
 *
 * @throws PiaoError `bundle.manifest-malformed`, `bundle.manifest-dtd`, `bundle.manifest-entity`,
 *   `bundle.manifest-namespace`
 */
export function readManifest(bytes: Uint8Array): ManifestReference[] {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const root = parseStrictXml(source);
    const [signature, ...references] = container(root, 'ASiCManifest', []).children;
    if (signature === undefined || references.length === 0) throw new StrictXmlError('no references');
    const target = leaf(signature, ASIC_NAMESPACE, 'SigReference', ['URI', 'MimeType']);
    if (decodeUri(target.attributes.get('URI')) !== SIGNATURE_ENTRY)
      throw new StrictXmlError('other signature');
    const listed = references.map(readReference);
    if (new Set(listed.map(({ name }) => name)).size !== listed.length)
      throw new StrictXmlError('listed twice');
    return listed;
  } catch (cause) {
    if (!(cause instanceof StrictXmlError || cause instanceof TypeError)) throw cause;
    const [code, why] = REFUSALS[cause instanceof StrictXmlError ? cause.fault : 'form'];
    throw new PiaoError(
      code,
      `L’elenco dei file firmati (META-INF/ASiCManifest001.xml) ${why}: il contenitore non è utilizzabile.`,
      { cause },
    );
  }
}

function readReference(element: XmlElement): ManifestReference {
  const [method, value, ...more] = container(element, 'DataObjectReference', [
    'URI',
    'MimeType',
    'Rootfile',
  ]).children;
  if (method === undefined || value === undefined || more.length > 0) throw new StrictXmlError('digest');
  const algorithm = leaf(method, DIGEST_NAMESPACE, 'DigestMethod', ['Algorithm']).attributes.get('Algorithm');
  if (algorithm !== SHA256_ALGORITHM || method.text !== '') throw new StrictXmlError('digest algorithm');
  const base64 = leaf(value, DIGEST_NAMESPACE, 'DigestValue', []).text.trim();
  const digest = Buffer.from(base64, 'base64');
  if (digest.length !== 32 || digest.toString('base64') !== base64) throw new StrictXmlError('digest value');
  const name = decodeUri(element.attributes.get('URI'));
  if (isReservedName(name)) throw new StrictXmlError('a reserved name');
  return { name, sha256: digest.toString('hex') };
}

function container(element: XmlElement, name: string, attributes: readonly string[]): XmlElement {
  if (element.text.trim() !== '') throw new StrictXmlError('stray text');
  return expect(element, ASIC_NAMESPACE, name, attributes);
}

function leaf(
  element: XmlElement,
  namespace: string,
  name: string,
  attributes: readonly string[],
): XmlElement {
  if (element.children.length > 0) throw new StrictXmlError('stray element');
  return expect(element, namespace, name, attributes);
}

function expect(
  element: XmlElement,
  namespace: string,
  name: string,
  attributes: readonly string[],
): XmlElement {
  if (element.namespace !== namespace) throw new StrictXmlError(`not ${name}`, 'namespace');
  if (element.name !== name) throw new StrictXmlError(`not ${name}`);
  for (const attribute of element.attributes.keys()) {
    if (!attributes.includes(attribute)) throw new StrictXmlError('stray attribute');
  }
  return element;
}

function decodeUri(uri: string | undefined): string {
  try {
    return decodeURIComponent(uri ?? '');
  } catch {
    throw new StrictXmlError('URI');
  }
}
