import type { z } from 'zod';
import type { controlSchema } from '../plan/risk/controls.ts';
import type { preventionSchema } from '../plan/risk/prevention.ts';
import type { processSchema } from '../plan/risk/processes.ts';
import { qualitativeLevels } from '../plan/risk/qualitative.ts';
import type { RiskArea } from '../plan/risk/risk-areas.ts';
import type { RiskBand, riskMethodSchema } from '../plan/risk/risk-method.ts';
import type { transparencyDutySchema } from '../plan/risk/transparency-duties.ts';
import { type PrintedFactors, readFactors } from './factors.ts';
import { checkFormulas } from './formulas.ts';
import type { Found, Ledger } from './found.ts';
import { type MeasureInput, readMeasures, readProseMeasures } from './measures.ts';
import { readPrevention } from './prevention.ts';
import { readProcesses } from './processes.ts';
import { AreaRegister } from './risk-areas.ts';
import { bandsFor, bandsIn } from './risk-levels.ts';
import { type RiskEventInput, readRegister } from './risk-register.ts';
import type { Line, Source } from './source.ts';
import { readTransparency } from './transparency.ts';

export interface ReadRisk {
  readonly areas: readonly Found<RiskArea>[];
  readonly events: readonly Found<RiskEventInput>[];
  readonly measures: readonly Found<MeasureInput>[];
  readonly controls: readonly Found<z.input<typeof controlSchema>>[];
  readonly processes: readonly Found<z.input<typeof processSchema>>[];
  readonly prevention: readonly Found<z.input<typeof preventionSchema>>[];
  readonly transparency: readonly Found<z.input<typeof transparencyDutySchema>>[];
  readonly factors: PrintedFactors;
  readonly method: z.input<typeof riskMethodSchema>;
}

/** Section 2.3: areas, register, measures with controls, catalogue, method, and what surrounds them. */
export function readRisk(source: Source, lines: readonly Line[], ledger: Ledger): ReadRisk {
  const areas = new AreaRegister();
  areas.read(lines, ledger);
  const events = readRegister(source, lines, areas, ledger);
  const factors = readFactors(lines, ledger);
  checkFormulas(lines, ledger);
  const processes = readProcesses(lines, ledger);
  const { measures, controls } = readMeasures(lines, areas, ledger);
  const transparency = readTransparency(lines, ledger);
  const further = readProseMeasures(lines, ledger);
  const prevention = readPrevention(lines, ledger);
  return {
    areas: areas.found(),
    events,
    measures: [...measures, ...further],
    controls,
    processes,
    prevention,
    transparency,
    factors,
    method: methodOf(events, lines, ledger),
  };
}

function methodOf(
  events: readonly Found<RiskEventInput>[],
  lines: readonly Line[],
  ledger: Ledger,
): z.input<typeof riskMethodSchema> {
  if (events.length === 0) return {};
  const used = new Set(events.flatMap(({ item }) => item.level ?? []));
  const { bands, stated } = bandsFor(used, statedBands(lines));
  const rated = events.some(({ item }) => item.probability !== null && item.impact !== null);
  if (!rated) judgeByLevel(events);
  if (!stated && rated) {
    ledger.remark({
      code: 'import.bands-not-stated',
      message:
        'Il piano non indica le fasce che danno il livello di rischio: quelle del metodo sono proposte dal programma, il RPCT le confermi o le cambi.',
      lines: null,
      place: ['riskMethod', 'bands'],
    });
  }
  return {
    method: rated ? 'pxi' : 'pna2019',
    bands: bands.map((band) => ({ ...band })),
    bandsSource: stated
      ? 'Fasce indicate nel piano importato.'
      : 'Il piano importato non indica le fasce: sono quelle proposte dal programma.',
  };
}

/** A plan that only names levels gives with each the overall judgement of PNA 2019, as far as that has a name for it. */
function judgeByLevel(events: readonly Found<RiskEventInput>[]): void {
  for (const { item } of events) {
    const overall = qualitativeLevels.find((level) => level === item.level);
    if (overall !== undefined) item.qualitative = { overall, evidence: item.motivation ?? '' };
  }
}

function statedBands(lines: readonly Line[]): readonly RiskBand[] {
  const prose = lines
    .filter(({ cells, plain }) => cells === null || plain.length < 120)
    .map(({ plain }) => plain);
  for (const [at, text] of prose.entries()) {
    if (!/\b(?:basso|trascurabile)\b/iu.test(text) || !/\d/.test(text)) continue;
    const bands = bandsIn(prose.slice(at, at + 5).join(' ; '));
    if (bands.length > 0) return bands;
  }
  return [];
}
