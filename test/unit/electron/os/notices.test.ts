import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readNotices } from '../../../../electron/os/notices.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

it('the notices are read as the build wrote them, and nothing else passes for them', async () => {
  const folder = tempFolder();
  await expect(readNotices(folder)).rejects.toThrow();
  const notices = [{ name: 'kysely', version: '0.29.9', licence: 'MIT', text: 'MIT © …' }];
  writeFileSync(path.join(folder, 'notices.json'), JSON.stringify(notices));
  expect(await readNotices(folder)).toEqual(notices);
  writeFileSync(path.join(folder, 'notices.json'), '[{"name":"kysely"}]');
  await expect(readNotices(folder)).rejects.toThrow();
});
