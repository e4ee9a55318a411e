import fc from 'fast-check';
import { expect, test } from 'vitest';

import { attachmentEntryNames } from '../../../../../electron/core/bundles/attachment-names.ts';
import { assertEntryNames, isReservedName } from '../../../../../electron/core/bundles/entry-names.ts';

test.each([
  ['Delibera n. 12 – perché sì.pdf', 'allegati/Delibera n. 12 _ perche si.pdf'],
  ['../../etc/passwd', 'allegati/_.._etc_passwd'],
  ['C:\\Utenti\\nota.docx', 'allegati/C_Utenti_nota.docx'],
  ['con.txt', 'allegati/_con.txt'],
  ['.htaccess', 'allegati/htaccess'],
  ['…', 'allegati/allegato'],
  ['', 'allegati/allegato'],
  ['archivio.tar.gz', 'allegati/archivio.tar.gz'],
  [`${'a'.repeat(300)}.pdf`, `allegati/${'a'.repeat(80)}.pdf`],
])('%j becomes %j', (original, expected) => {
  expect(attachmentEntryNames([original])).toEqual([expected]);
});

test('names that become the same are told apart by a number', () => {
  expect(attachmentEntryNames(['è.pdf', 'e.pdf', 'E.PDF', 'e-2.pdf'])).toEqual([
    'allegati/e.pdf',
    'allegati/e-2.pdf',
    'allegati/E-3.PDF',
    'allegati/e-2-2.pdf',
  ]);
});

test('whatever the names are, the entries are safe, distinct and as many', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('a', 'A', 'á', 'nul', 'NUL.tar.gz', '..', 'a.', 'a '),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const entries = attachmentEntryNames(names);
      expect(entries).toHaveLength(names.length);
      assertEntryNames(entries);
      expect(entries.some(isReservedName)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
