import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand, countItems } from '../../../../../electron/core/cli/commands/check.ts';
import { planText } from '../../../../../electron/core/cli/plan-file.ts';
import { run } from '../../../../../electron/core/cli/run.ts';
import { listKindNames } from '../../../../../shared/plan/kinds.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';
import { idOf, planWith } from '../../../shared/plan/plan-with.ts';

const adoptable = { name: 'Comune di Crema', taxCode: '91035680197' };

function fileOf(parts: Readonly<Record<string, unknown>>): string {
  const file = path.join(tempFolder(), 'piano.json');
  writeFileSync(file, planText(planWith(parts)));
  return file;
}

const check = (parts: Readonly<Record<string, unknown>>) =>
  checkCommand.run({ positionals: [fileOf(parts)], options: {} });

/** What a command line writes and ends with. */
async function ran(...words: string[]) {
  const written = { out: '', err: '' };
  const status = await run(words, {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  });
  return { ...written, status };
}

describe('piao check', () => {
  it('ends with 1 when something is blocking, first of all', async () => {
    const { text, status } = await check({});
    expect(status).toBe(1);
    expect(text).toMatch(/^Bloccanti \(impediscono l’adozione\): 2\n {2}- Manca la denominazione/);
    expect(text).toContain('administration.name-missing · administration.name');
    expect(text).toMatch(/\n\nAvvisi \(da correggere, o da accettare con una motivazione\): \d+\n/);
  });

  it('ends with 0 when there are warnings alone, and marks those that were accepted', async () => {
    const accepted = { id: idOf(1), code: 'transparency.duties-missing', motivation: 'In allegato.' };
    const { text, status, json } = await check({ administration: adoptable, acceptedFindings: [accepted] });
    expect(status).toBe(0);
    expect(text).toContain('Bloccanti (impediscono l’adozione): 0\n');
    expect(text.match(/\[accettato\]/g)).toHaveLength(1);
    expect(text).toMatch(/inserirla o allegarla\. \[accettato\]\n/);
    expect(json).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'transparency.duties-missing',
          severity: 'warning',
          path: 'transparencyDuties',
        }),
      ]),
    });
  });

  it('counts what the plan holds of every list kind', () => {
    const counts = countItems(planWith({ units: [{ id: idOf(1), kind: 'area' }] }));
    expect(Object.keys(counts)).toEqual([...listKindNames]);
    expect(counts).toMatchObject({ units: 1, riskAreas: 4, objectives: 0 });
  });
});

describe('a command line', () => {
  it('prints one JSON object and nothing else when asked to', async () => {
    const { out, err, status } = await ran('check', fileOf({ administration: adoptable }), '--json');
    expect([err, status]).toEqual(['', 0]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toHaveProperty('counts.objectiveTypes', 5);
  });

  it.each([
    [[], 'piao: manca il comando.'],
    [['boh'], 'piao: il comando «boh» non esiste.'],
    [['check'], 'piao check: manca il file del piano.'],
    [['check', '/manca.json'], '/manca.json: il file non esiste'],
  ])('%j is refused in one line, with 2', async (words, line) => {
    const { out, err, status } = await ran(...words);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain(line);
    expect(err.match(/\n/g)).toHaveLength(1);
  });

  it('ends with 3 for what the machine cannot do', async () => {
    const file = path.join(tempFolder(), 'file');
    writeFileSync(file, '');
    const { err, status } = await ran('sample', '--out', path.join(file, 'piano.json'));
    expect(status).toBe(3);
    expect(err).toMatch(/non si può scrivere, il percorso passa per un file\.\n$/);
  });

  it('ends with 2 when a folder is named where a file is wanted', async () => {
    const { err, status } = await ran('sample', '--out', tempFolder());
    expect(status).toBe(2);
    expect(err).toMatch(/non si può scrivere, è una cartella: indicare il nome di un file\.\n$/);
  });

  it('helps, with all commands or with one', async () => {
    const all = await ran('--help');
    expect(all).toMatchObject({ status: 0, err: '' });
    expect(all.out).toMatch(/^piao COMANDO … \[--json\]\n/);
    expect(all.out).toMatch(/\n {2}check +controlla la coerenza del piano\n/);
    expect((await ran('check', '--help')).out).toBe(
      'piao check PIANO.json [--json]\n  controlla la coerenza del piano\n',
    );
  });
});
