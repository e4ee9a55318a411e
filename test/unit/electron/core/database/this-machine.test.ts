import { describe, expect, it } from 'vitest';
import { machineOf, thisMachine } from '../../../../../electron/core/database/this-machine.ts';

const card = (mac: string, internal = false) => [{ mac, internal }];
const cable = card('52:54:00:12:34:56');
const radio = card('52:54:00:ab:cd:ef');

describe('what tells a machine', () => {
  it('is the same at every question, and shows no address', () => {
    expect(thisMachine()).toBe(thisMachine());
    expect(machineOf('id\n', { eth0: cable, wlan0: radio })).toBe(machineOf('id', { b: radio, a: cable }));
    expect(machineOf('id', { eth0: cable })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not count an address for each way to use it, nor what every machine has', () => {
    const twice = { eth0: [...cable, ...cable], lo: card('00:00:00:00:00:00', true), gone: undefined };
    expect(machineOf('id', twice)).toBe(machineOf('id', { eth0: cable }));
  });

  it('differs by the cards where all of the disk is the same, and by the system where they are', () => {
    const all = [
      machineOf('id', { eth0: cable }),
      machineOf('id', { eth0: radio }),
      machineOf('id', { eth0: cable, wlan0: radio }),
      machineOf('id', {}),
      machineOf('altro', { eth0: cable }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
