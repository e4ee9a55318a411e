import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundlesAmong, ReceivedFiles } from '../../../../electron/os/received-files.ts';

describe('what a double click hands over', () => {
  const folder = path.resolve('/casa/rossi');

  it('is among the words after the program, by its ending, from where it was started', () => {
    const words = [
      'piao.asice',
      '--no-sandbox',
      '/opt/app',
      'piano.ASICE',
      path.resolve('/tmp/altro.asice'),
      '--x.asice',
    ];
    expect(bundlesAmong(words, folder)).toEqual([
      path.join(folder, 'piano.ASICE'),
      path.resolve('/tmp/altro.asice'),
    ]);
    expect(bundlesAmong([], folder)).toEqual([]);
  });

  it('waits until it is asked for, once', () => {
    const received = new ReceivedFiles();
    received.add('a');
    received.add('b');
    expect([received.next(), received.next(), received.next()]).toEqual(['a', 'b', null]);
  });
});
