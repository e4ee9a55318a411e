import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { DatabaseHold } from '../../../electron/core/database/database-hold.ts';
import { tempFolder } from '../../support/temp-folder.ts';

it('asks at each opening which machine it is, because the network may come later than the program', () => {
  const cards = vi.spyOn(os, 'networkInterfaces');
  onTestFinished(() => {
    cards.mockRestore();
    syncBuiltinESMExports();
  });
  syncBuiltinESMExports();
  const file = path.join(tempFolder(), 'piao.sqlite');
  const machineInMark = () => {
    const hold = new DatabaseHold(file);
    const mark = z.object({ machine: z.string() }).parse(JSON.parse(readFileSync(`${file}.in-uso`, 'utf8')));
    hold.release();
    return mark.machine;
  };
  cards.mockReturnValue({});
  const before = machineInMark();
  cards.mockReturnValue({
    eth0: [
      {
        address: '10.0.0.2',
        netmask: '255.0.0.0',
        family: 'IPv4',
        mac: '52:54:00:12:34:56',
        internal: false,
        cidr: null,
      },
    ],
  });
  const after = machineInMark();
  expect(after).not.toBe(before);
  expect(machineInMark()).toBe(after);
});
