import { join } from 'node:path';
import { PiaoError } from '../../../../shared/errors.ts';
import { ATTACHMENTS_FOLDER } from '../../bundles/attachment-names.ts';
import { PDF_ENTRY, PLAN_ENTRY } from '../../bundles/plan-bundle.ts';
import { writeAllWhole } from '../../files/write-whole.ts';
import { requiredOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { standardStream } from '../files.ts';
import { describeReport, reportJson, withFascicolo } from './verify.ts';

export const openCommand: Command = {
  name: 'open',
  usage: 'FILE.asice --out CARTELLA [--trust CERTIFICATO.pem]… [--json]',
  summary: 'verifica un fascicolo e ne estrae piano, PDF e allegati',
  positionals: ['il fascicolo'],
  options: { out: { type: 'string' }, trust: { type: 'string', multiple: true } },
  run: async (args) => {
    const folder = requiredOption(openCommand, args, 'out');
    if (folder === standardStream) {
      throw new PiaoError(
        'cli.arguments',
        'piao open: --out deve essere una cartella, i file sono più di uno.',
      );
    }
    return withFascicolo(args, async ({ report, content }) => {
      if (content === null) {
        return {
          text: `${describeReport(report)}\nNessun file è stato scritto.`,
          json: { ...reportJson(report), written: [] },
          status: 1,
        };
      }
      // SECURITY: entry names were checked before unpacking (no `..`, nothing absolute), so joining cannot leave the folder.
      const wanted = [...content.entries].filter(
        ([name]) => name === PLAN_ENTRY || name === PDF_ENTRY || name.startsWith(ATTACHMENTS_FOLDER),
      );
      await writeAllWhole(
        wanted.map(([name, { chunks }]) => ({ path: join(folder, name), content: chunks() })),
      );
      const written = wanted.map(([name]) => join(folder, name));
      return {
        text: `${describeReport(report)}\nScritti: ${written.join(', ')}.`,
        json: { ...reportJson(report), written },
        status: 0,
      };
    });
  },
};
