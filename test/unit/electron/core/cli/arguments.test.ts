import { describe, expect, it } from 'vitest';
import {
  choiceOption,
  optionalOption,
  parseArguments,
  repeatedOption,
  requiredOption,
} from '../../../../../electron/core/cli/arguments.ts';
import type { Command } from '../../../../../electron/core/cli/command.ts';
import { commands } from '../../../../../electron/core/cli/run.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const command: Command = {
  name: 'prova',
  usage: 'PIANO.json ALTRO.json --out FILE [--attach FILE]… [--json]',
  summary: 'prova gli argomenti',
  positionals: ['il file del piano', "l'altro file"],
  options: {
    out: { type: 'string' },
    attach: { type: 'string', multiple: true },
    strict: { type: 'boolean' },
  },
  run: async () => ({ text: '', json: null, status: 0 }),
};
const parse = (...words: string[]) => parseArguments(command, words);

describe('the words after a command', () => {
  it('are arguments and options in any order', () => {
    expect(parse('--out', 'o.pdf', 'a', '--strict', '-', '--json')).toEqual({
      positionals: ['a', '-'],
      options: expect.objectContaining({ out: 'o.pdf', strict: true, json: true }),
    });
  });

  it('may hold a name that looks like an option after --', () => {
    expect(parse('--', '--out', '-x').positionals).toEqual(['--out', '-x']);
  });

  it('may give an option with an equals sign, blanks and accents in it', () => {
    expect(parse('a', 'b', '--out=è a=b.pdf').options.out).toBe('è a=b.pdf');
  });

  it.each([
    [[], 'manca il file del piano'],
    [['a'], "manca l'altro file"],
    [['a', 'b', 'c'], '«c» è di troppo'],
    [['a', 'b', '--nope'], 'l’opzione --nope non esiste'],
    [['a', 'b', '--nope=1'], 'l’opzione --nope'],
    [['a', 'b', '-z'], 'l’opzione -z non esiste'],
    [['a', 'b', '--out'], 'l’opzione --out'],
    [['a', 'b', '--out', '--json'], 'l’opzione --out'],
    [['a', 'b', '--strict=yes'], 'l’opzione --strict'],
  ])('%j are refused: %s', async (words, what) => {
    const error = await refusalOf(() => parse(...words));
    expect(error).toMatchObject({ code: 'cli.arguments', kind: 'input' });
    expect(error.message).toContain(`piao prova: ${what}`);
    expect(error.message.endsWith(`Uso: piao prova ${command.usage}`)).toBe(true);
    expect(error.message).not.toMatch(/\n|Unknown|argument\b/);
  });
});

describe('the values of options', () => {
  const args = parse('a', 'b', '--out', 'o.pdf', '--attach', 'x', '--attach', 'y');

  it('are read one by one, or all of them', () => {
    expect(requiredOption(command, args, 'out')).toBe('o.pdf');
    expect(optionalOption(args, 'out')).toBe('o.pdf');
    expect(optionalOption(args, 'other')).toBeUndefined();
    expect(repeatedOption(args, 'attach')).toEqual(['x', 'y']);
    expect(repeatedOption(args, 'out')).toEqual([]);
    expect(repeatedOption(parse('a', 'b'), 'attach')).toEqual([]);
  });

  it.each([[[]], [['--out=']]])('that the command cannot do without are asked for: %j', async (words) => {
    const error = await refusalOf(() => requiredOption(command, parse('a', 'b', ...words), 'out'));
    expect(error.message).toMatch(/^piao prova: manca --out\. Uso: /);
  });

  it('count for the last time when given twice', () => {
    expect(optionalOption(parse('a', 'b', '--out', '1', '--out', '2'), 'out')).toBe('2');
  });

  it('are one of those allowed, or named with them', async () => {
    const choose = (words: string[]) =>
      choiceOption(command, parse('a', 'b', ...words), 'out', ['uno', 'due']);
    expect(choose([])).toBeUndefined();
    expect(choose(['--out', 'due'])).toBe('due');
    expect((await refusalOf(() => choose(['--out', 'DUE']))).message).toContain(
      '--out «DUE» non esiste, valori ammessi: uno, due',
    );
  });
});

describe('the commands', () => {
  it('have names of their own, a line that says what they do, and no option called json', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { name, summary, options } of commands) {
      expect(name).toMatch(/^[a-z]+$/);
      expect(summary).toMatch(/^\p{Ll}.*[^.]$/u);
      expect(Object.keys(options)).not.toContain('json');
    }
  });

  it('show in their usage every option that they take, and no other', () => {
    for (const { usage, options } of commands) {
      const shown = [...usage.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option);
      expect(new Set(shown)).toEqual(new Set([...Object.keys(options), 'json']));
    }
  });

  it('show in their usage as many arguments as they ask for', () => {
    for (const { usage, positionals } of commands) {
      const before = usage.split(/\s*\[?--/)[0]?.trim() ?? '';
      expect(before === '' ? [] : before.split(' ')).toHaveLength(positionals.length);
    }
  });
});
