import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { bundleActions, type bundleCalls, type trustCalls } from '../../shared/contract/bundles.ts';
import { PiaoError } from '../../shared/errors.ts';
import { openPlanBundle } from '../core/bundles/plan-bundle-verify.ts';
import type { BackupKeeper } from '../core/database/backup-keeper.ts';
import type { TrustList } from '../core/database/trust-list.ts';
import { withBundleFile } from '../core/files/with-bundle-file.ts';
import { proveBundle, takeInBundle } from '../core/plans/import-bundle.ts';
import type { PlanStore } from '../core/plans/plan-store.ts';
import type { SpawnPrintProcess } from '../core/printing/print-process.ts';
import type { ChooseFiles } from '../os/choose-file.ts';
import type { ReceivedFiles } from '../os/received-files.ts';
import type { AreaHandlers } from './bind-handlers.ts';

interface BundleParts {
  readonly store: PlanStore;
  readonly trust: TrustList;
  readonly backups: BackupKeeper;
  readonly chooseFiles: ChooseFiles;
  /** What the system asked the program to open. */
  readonly received: ReceivedFiles;
  readonly spawner: SpawnPrintProcess;
  /** The folder that the dialog proposes. */
  readonly documents: string;
}

/** Answers the calls on bundles from elsewhere. */
export function bundleHandlers(parts: BundleParts): AreaHandlers<typeof bundleCalls> {
  const { store, trust, backups, chooseFiles, received, spawner, documents } = parts;
  /** SECURITY: the window names a file by the token that it was given with its report, never by a path. */
  const files = new Map<string, string>();
  const fileOf = (token: string) => {
    const file = files.get(token);
    if (file !== undefined) return file;
    throw new PiaoError('bundle.not-open', 'Il fascicolo non è più aperto: aprirlo di nuovo.');
  };

  const reportOn = async (token: string) => {
    const file = fileOf(token);
    const { report, signer } = await withBundleFile(file, (source) => openPlanBundle(source, []));
    const { trusted: _, ...facts } = report;
    return {
      ...facts,
      token,
      fileName: path.basename(file),
      signer:
        signer === null
          ? null
          : {
              name: signer.name,
              fingerprint: signer.fingerprint,
              certificatePem: signer.certificatePem,
              trust: await trust.of(signer),
            },
      actions: report.valid ? bundleActions : [],
    };
  };
  const take = (file: string | null) => {
    if (file === null) return null;
    const token = randomUUID();
    files.set(token, file);
    return reportOn(token);
  };

  return {
    choose: async () => {
      const [chosen = null] = await chooseFiles({
        title: 'Verifica un fascicolo',
        defaultPath: documents,
        filter: { name: 'Fascicolo PIAO firmato', extensions: ['asice'] },
      });
      return take(chosen);
    },
    received: () => take(received.next()),
    verify: ({ token }) => reportOn(token),
    takeIn: async ({ token, action }) => ({
      planId: await withBundleFile(fileOf(token), (source) =>
        takeInBundle(store, source, action, () => backups.make('import')),
      ),
    }),
    prove: async ({ token }) => withBundleFile(fileOf(token), (source) => proveBundle(source, spawner)),
  };
}

/** Answers the calls on the certificates that the office trusts. */
export function trustHandlers(trust: TrustList): AreaHandlers<typeof trustCalls> {
  return {
    list: () => trust.list(),
    add: async ({ pem, checkedHow }) => {
      await trust.add(pem, checkedHow);
    },
    remove: async ({ fingerprint }) => {
      await trust.remove(fingerprint);
    },
  };
}
