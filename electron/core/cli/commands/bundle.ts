import { planStatusLabels } from '../../../../shared/plan/core/header.ts';
import { openIdentity } from '../../bundles/identity.ts';
import { createPlanBundle } from '../../bundles/plan-bundle.ts';
import { recordOfPrint } from '../../bundles/print-record.ts';
import { printPlan } from '../../printing/print-plan.ts';
import { repeatedOption, requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { naming, readBytes, standardStream, writeOutput } from '../files.ts';
import { contentIn, readAttachments, readPlan } from '../plan-file.ts';
import { warningLine } from '../warning-line.ts';
import { readPassphrase } from './keygen.ts';

export const bundleCommand: Command = {
  name: 'bundle',
  usage: 'PIANO.json --key CHIAVE.p12 --passphrase-file FILE --out FILE.asice [--attach FILE]… [--json]',
  summary: 'scrive il fascicolo firmato del piano',
  positionals: ['il file del piano'],
  options: {
    key: { type: 'string' },
    'passphrase-file': { type: 'string' },
    out: { type: 'string' },
    attach: { type: 'string', multiple: true },
  },
  run: async (args) => {
    const [path = ''] = args.positionals;
    const keyPath = requiredOption(bundleCommand, args, 'key');
    const passphraseFile = requiredOption(bundleCommand, args, 'passphrase-file');
    const out = requiredOption(bundleCommand, args, 'out');
    const plan = await readPlan(path);
    const attachments = await readAttachments(plan, path, repeatedOption(args, 'attach'));
    const passphrase = await readPassphrase(passphraseFile);
    const key = await readBytes(keyPath);
    const identity = await naming(keyPath, () => openIdentity(key, passphrase));
    const { pdf, warnings } = await printPlan(plan, { readContent: contentIn(attachments) });
    const content = await naming(path, () =>
      createPlanBundle({ plan, pdf, attachments, identity, record: recordOfPrint(plan), now: new Date() }),
    );
    await writeOutput(out, content);
    return {
      text: [
        `Fascicolo scritto in ${out}: piano in stato «${planStatusLabels[plan.plan.status]}», firmato da ${identity.name}.`,
        ...warnings.map(warningLine),
      ].join('\n'),
      json: { file: out, status: plan.plan.status, signer: identity.name, fingerprint: identity.fingerprint },
      status: 0,
      silent: out === standardStream,
    };
  },
};
