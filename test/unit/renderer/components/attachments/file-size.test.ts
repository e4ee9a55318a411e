import { describe, expect, it } from 'vitest';
import { fileSize } from '../../../../../renderer/components/attachments/file-size.ts';

describe('fileSize', () => {
  it.each([
    [null, ''],
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1449, '1,4 kB'],
    [999_949, '999,9 kB'],
    [999_950, '1 MB'],
    [50_000_000, '50 MB'],
    [2_500_000_000, '2,5 GB'],
  ])('tells %s bytes as "%s"', (bytes, told) => {
    expect(fileSize(bytes)).toBe(told);
  });
});
