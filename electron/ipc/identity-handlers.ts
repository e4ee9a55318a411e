import path from 'node:path';
import type { identityCalls } from '../../shared/contract/identities.ts';
import { PiaoError } from '../../shared/errors.ts';
import { passphraseWeakness } from '../../shared/validation/passphrase.ts';
import { readAttachable } from '../core/files/read-attachable.ts';
import { writeWhole } from '../core/files/write-whole.ts';
import type { OfficeIdentity } from '../core/identities/office-identity.ts';
import type { PassphraseMemory } from '../core/identities/passphrase-memory.ts';
import type { ChooseFile, ChooseFiles } from '../os/choose-file.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface IdentityParts {
  readonly identity: OfficeIdentity;
  readonly memory: PassphraseMemory;
  readonly chooseFile: ChooseFile;
  readonly chooseFiles: ChooseFiles;
  /** The folder that the dialogs propose. */
  readonly documents: string;
}

const ownerOnly = 0o600;

/** Answers the calls about the office's signing identity. SECURITY: no answer holds the key or the passphrase. */
export function identityHandlers(parts: IdentityParts): AreaHandlers<typeof identityCalls> {
  const { identity, memory, chooseFile, chooseFiles, documents } = parts;
  const save = async (title: string, name: string, content: Uint8Array | string, mode?: number) => {
    const extension = path.extname(name).slice(1);
    const formatName = extension === 'p12' ? 'Identità di firma' : 'Certificato';
    const file = await chooseFile({ title, defaultPath: path.join(documents, name), formatName, extension });
    if (file !== null) await writeWhole(file, content, mode);
    return { file };
  };
  return {
    current: () => identity.current(),
    create: async ({ name, passphrase, keyType, replaces }) => {
      const weakness = passphraseWeakness(passphrase);
      if (weakness !== null) throw new PiaoError('identity.passphrase-short', weakness);
      const made = await identity.create(name, passphrase, { keyType, replaces });
      await memory.forget();
      return made;
    },
    import: async ({ passphrase, replaces }) => {
      const [chosen] = await chooseFiles({
        title: 'Importa un’identità di firma (.p12)',
        defaultPath: documents,
      });
      if (chosen === undefined) return null;
      const { bytes } = await readAttachable(chosen);
      const made = await identity.import(bytes, passphrase, { replaces });
      await memory.forget();
      return made;
    },
    saveRecoveryCopy: async () =>
      save(
        'Salva una copia dell’identità di firma',
        'identita-di-firma.p12',
        await identity.recoveryCopy(),
        ownerOnly,
      ),
    saveCertificate: async () =>
      save('Salva il certificato', 'certificato-di-firma.pem', await identity.certificatePem()),
    memory: async () => ({
      available: memory.available(),
      remembered: (await memory.recall()) !== null,
    }),
    remember: async ({ passphrase }) => {
      if (!memory.available()) {
        throw new PiaoError(
          'identity.no-keychain',
          'Questo computer non ha un portachiavi in cui ricordare la passphrase: va scritta ogni volta.',
        );
      }
      await identity.open(passphrase);
      await memory.remember(passphrase);
    },
    forget: async () => {
      await memory.forget();
    },
  };
}
