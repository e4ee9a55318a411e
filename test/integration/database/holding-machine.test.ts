import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { DatabaseHold } from '../../../electron/core/database/database-hold.ts';
import { thisMachine } from '../../../electron/core/database/this-machine.ts';
import { tempFolder } from '../../support/temp-folder.ts';

vi.mock('../../../electron/core/database/this-machine.ts', () => ({ thisMachine: vi.fn() }));

it('asks at each opening which machine it is, because the network may come later than the program', () => {
  const file = path.join(tempFolder(), 'piao.sqlite');
  for (const machine of ['senza rete', 'con la rete']) {
    vi.mocked(thisMachine).mockReturnValue(machine);
    const hold = new DatabaseHold(file);
    expect(JSON.parse(readFileSync(`${file}.in-uso`, 'utf8'))).toMatchObject({ machine });
    hold.release();
  }
});
