import { describe, expect, it } from 'vitest';
import { countReading, dateReading, textOnly, yearReading } from '../../../../shared/labels/readings.ts';

describe('countReading', () => {
  it.each([
    ['34193', 34193],
    ['34.193', 34193],
    [' 0 ', 0],
    ['', null],
    ['   ', null],
  ])('reads %j as %j', (text, value) => {
    expect(countReading.parse(text)).toEqual({ ok: true, value });
  });

  it.each(['-1', '12,5', 'circa 30', '1.2', '99999999999999999999'])('refuses %j with an example', (text) => {
    const reading = countReading.parse(text);
    expect(reading).toMatchObject({ ok: false });
    expect(reading.ok ? '' : reading.reason).toContain('34.193');
  });

  it('shows what it has read, so that leaving the field changes nothing', () => {
    expect(countReading.format(34193)).toBe('34.193');
    expect(countReading.parse(countReading.format(34193))).toEqual({ ok: true, value: 34193 });
    expect(countReading.format(null)).toBe('');
  });
});

describe('yearReading', () => {
  it('reads four digits and takes no thousands separator', () => {
    expect(yearReading.parse('2025')).toEqual({ ok: true, value: 2025 });
    expect(yearReading.format(2025)).toBe('2025');
    expect(yearReading.parse('')).toEqual({ ok: true, value: null });
  });

  it.each(['25', '1899', '2201', '2.025', 'anno'])('refuses %j', (text) => {
    expect(yearReading.parse(text)).toMatchObject({ ok: false });
  });
});

describe('dateReading', () => {
  it('reads the Italian order and writes it', () => {
    expect(dateReading.parse('31/12/2025')).toEqual({ ok: true, value: '2025-12-31' });
    expect(dateReading.format('2025-12-31')).toBe('31.12.2025');
    expect(dateReading.parse(' ')).toEqual({ ok: true, value: null });
    expect(dateReading.format(null)).toBe('');
  });

  it('refuses a day that does not exist', () => {
    expect(dateReading.parse('31.2.2025')).toMatchObject({ ok: false });
  });
});

describe('textOnly', () => {
  it('changes nothing of what is typed', () => {
    expect(textOnly.parse(' due  spazi ')).toEqual({ ok: true, value: ' due  spazi ' });
  });
});
