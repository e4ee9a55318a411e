import { type BandFault, bandFaults } from '../../../../shared/calculators/band-faults.ts';
import type { BandPreset } from '../../../../shared/calculators/risk-bands.ts';
import { levelWord } from '../../../../shared/labels/level-words.ts';
import { formatItalianDecimal, parseItalianDecimal } from '../../../../shared/numbers/italian.ts';
import { levelLabel } from '../../../../shared/plan/risk/level-label.ts';
import { type RiskBand, riskBandSchema } from '../../../../shared/plan/risk/risk-method.ts';

/** A band as it is being typed. */
export interface BandDraft {
  /** The level that it stands for in the plan; empty for one that is new. */
  readonly level: string;
  readonly label: string;
  /** "5,5"; empty for the last band. */
  readonly below: string;
}

export type ReadBands =
  | { readonly ok: true; readonly bands: readonly RiskBand[] }
  | { readonly ok: false; readonly reason: string };

export function draftOf(bands: readonly RiskBand[]): readonly BandDraft[] {
  return bands.map(({ level, below }) => ({
    level,
    label: levelLabel(bands, level),
    below: below === null ? '' : formatItalianDecimal(below),
  }));
}

export function draftOfPreset({ bands }: BandPreset): readonly BandDraft[] {
  return bands.map(({ level, below }) => ({
    level,
    label: levelWord(level),
    below: below == null ? '' : formatItalianDecimal(below),
  }));
}

/** What was typed as bands of the plan, or the one sentence that says what is wrong. */
export function readBands(drafts: readonly BandDraft[]): ReadBands {
  if (drafts.length === 0) return refused('Serve almeno una fascia.');
  const bands: RiskBand[] = [];
  for (const [index, { level, label, below }] of drafts.entries()) {
    const name = label.trim();
    if (name === '') return refused(`La fascia ${index + 1} non ha un nome: scriverlo, come «medio».`);
    const parsed = below.trim() === '' ? null : parseItalianDecimal(below, 4);
    if (parsed?.ok === false)
      return refused(`Il limite della fascia «${name}» non si legge: scriverlo come 5,5.`);
    const band = riskBandSchema.safeParse({
      level: level === '' ? name : level,
      label: name,
      below: parsed?.value ?? null,
    });
    if (!band.success)
      return refused(`Il limite della fascia «${name}» deve essere un numero da 0 a 999, come 5,5.`);
    bands.push(band.data);
  }
  const twice = bands.find(({ label }, index) => bands.findIndex((other) => other.label === label) !== index);
  if (twice !== undefined) return refused(`Due fasce si chiamano «${twice.label}»: dare nomi diversi.`);
  const [fault] = bandFaults(bands);
  return fault === undefined ? { ok: true, bands } : refused(faultWords(fault, bands));
}

function faultWords({ is, index }: BandFault, bands: readonly RiskBand[]): string {
  const name = bands[index]?.label ?? '';
  const below = formatItalianDecimal(bands[index]?.below ?? '0');
  const from = formatItalianDecimal(bands[index - 1]?.below ?? '0');
  switch (is) {
    case 'duplicate':
      return `La fascia «${name}» compare due volte: toglierne una.`;
    case 'endless':
      return `La fascia «${name}» non ha limite, ma non è l’ultima: scrivere sotto quale punteggio finisce.`;
    case 'ended':
      return `L’ultima fascia «${name}» non deve avere limite: togliere ${below}, o aggiungere una fascia più alta.`;
    case 'order':
      return `Le fasce si sovrappongono: «${name}» finisce sotto ${below}, ma comincia da ${from}. I limiti devono crescere.`;
  }
}

function refused(reason: string): ReadBands {
  return { ok: false, reason };
}
