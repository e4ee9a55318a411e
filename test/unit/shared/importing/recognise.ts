import { Ledger } from '../../../../shared/importing/found.ts';
import { type Line, readSource, type Source } from '../../../../shared/importing/source.ts';
import { UnitRegister } from '../../../../shared/importing/units.ts';

/** A text as the recognisers get it, with what they share. */
export interface Given {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly ledger: Ledger;
  readonly units: UnitRegister;
  /** Codes of what they noticed. */
  readonly codes: () => readonly string[];
  /** The lines that nobody has taken: they become text of the section. */
  readonly left: () => readonly string[];
}

export function given(text: string): Given {
  const source = readSource(text);
  const ledger = new Ledger();
  return {
    source,
    lines: source.lines,
    ledger,
    units: new UnitRegister(),
    codes: () => ledger.remarks.map(({ code }) => code),
    left: () => source.lines.filter((line) => ledger.isFree(line)).map((line) => line.text),
  };
}

/** Rows of cells as a table of text. */
export function rows(...cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.join('\t')).join('\n');
}
