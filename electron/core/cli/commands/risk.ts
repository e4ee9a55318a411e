import { computeRisk } from '../../../../shared/calculators/risk-input.ts';
import { levelWord } from '../../../../shared/labels/level-words.ts';
import { formatItalianDecimal } from '../../../../shared/numbers/italian.ts';
import type { Command } from '../command.ts';
import { naming, readJson } from '../files.ts';

export const riskCommand: Command = {
  name: 'risk',
  usage: 'DATI.json [--json]',
  summary: 'calcola rischiosità, vulnerabilità, punteggio e livello',
  positionals: ['il file dei dati'],
  options: {},
  run: async ({ positionals: [path = ''] }) => {
    const input = await readJson(path);
    const result = await naming(path, () => computeRisk(input));
    const shown = (value: string | null) => (value === null ? 'non valutato' : formatItalianDecimal(value));
    return {
      text: [
        `Rischiosità (R): ${shown(result.riskiness)}`,
        `Vulnerabilità (V): ${shown(result.vulnerability)}`,
        `Punteggio (P × I): ${shown(result.score)}`,
        `Livello: ${result.level === null ? 'non valutato' : levelWord(result.level)}`,
      ].join('\n'),
      json: result,
      status: 0,
    };
  },
};
