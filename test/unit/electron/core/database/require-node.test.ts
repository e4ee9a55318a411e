import { describe, expect, it } from 'vitest';
import { refuseOldNode } from '../../../../../electron/core/database/require-node.ts';
import { PiaoError } from '../../../../../shared/errors.ts';

describe('refuseOldNode', () => {
  it.each(['20.18.0', '18.0.0', '8.17.0'])('refuses Node %s with a sentence that names it', (version) => {
    expect(() => refuseOldNode(version)).toThrow(PiaoError);
    expect(() => refuseOldNode(version)).toThrow(`Node ${version}`);
  });

  it.each(['22.0.0', '24.21.0', '100.1.0', process.versions.node])('accepts Node %s', (version) => {
    expect(() => refuseOldNode(version)).not.toThrow();
  });
});
