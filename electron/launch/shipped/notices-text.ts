import type { ShippedComponent } from '../../../shared/contract/shipped.ts';

const rule = '-'.repeat(100);

/** The licence notices as one text, for whoever reads them without starting the program. */
export function noticesText(components: readonly ShippedComponent[]): string {
  const parts = components.map(({ name, version, licence, text }) =>
    [rule, `${name} ${version} — ${licence}`, rule, '', text, ''].join('\n'),
  );
  return [
    'PIAO Desk è distribuito con la licenza EUPL-1.2 e contiene i componenti di terzi elencati qui, ciascuno con la',
    'propria licenza. Le licenze di Electron e di Chromium sono nei file LICENSE.electron.txt e',
    'LICENSES.chromium.html della cartella del programma.',
    '',
    ...parts,
  ].join('\n');
}
