import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PiaoError } from '../../../../shared/errors.ts';
import { importPlan } from '../../../../shared/importing/import-plan.ts';
import { parsePlanDocument } from '../../../../shared/plan/parse.ts';

const names = ['tables-per-manager.txt', 'coded-sheets.md', 'numbered-cards.txt', 'simplified-pages.txt'];
const texts = names.map((name) =>
  readFileSync(new URL(`../../../fixtures/importing/${name}`, import.meta.url), 'utf8'),
);

/** Either a document that the schema accepts, or a refusal that a person can read. */
function importsOrRefuses(text: string): void {
  try {
    const { plan, report } = importPlan(text);
    expect(parsePlanDocument(structuredClone(plan))).toEqual(plan);
    expect(plan.plan.status).toBe('draft');
    for (const { lines } of report.unmatched) expect(lines[0]).toBeLessThanOrEqual(lines[1]);
  } catch (error) {
    if (!(error instanceof PiaoError)) throw error;
    expect(error.code).toBe('import.not-a-plan');
  }
}

const mutation = fc.record({
  text: fc.constantFrom(...texts),
  cuts: fc.array(fc.tuple(fc.nat(), fc.nat(6)), { maxLength: 8 }),
  copies: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  insertions: fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 }),
});

describe('any text', () => {
  it('that was a plan and has been cut, shuffled and spoiled is imported or refused', () => {
    fc.assert(
      fc.property(mutation, ({ text, cuts, copies, insertions }) => {
        const lines = text.split('\n');
        for (const [at, length] of cuts) lines.splice(at % lines.length, length);
        for (const [from, to] of copies)
          lines.splice(to % (lines.length + 1), 0, lines[from % (lines.length || 1)] ?? '');
        let spoiled = lines.join('\n');
        for (const [at, what] of insertions) {
          const place = at % (spoiled.length + 1);
          spoiled = spoiled.slice(0, place) + what + spoiled.slice(place);
        }
        importsOrRefuses(spoiled);
      }),
      { numRuns: 60 },
    );
  });

  it('at all is imported or refused', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), importsOrRefuses));
  });

  it('made of what the recognisers look for is imported or refused', () => {
    const piece = fc.constantFrom(
      'PIAO 2026-2028',
      '2.2 Performance',
      '2.3 Rischi corruttivi',
      '1. Titolo: x',
      'Descrizione: y',
      'Target: z',
      'Fonte: w',
      'A) Area: contratti',
      'Ufficio\tEvento rischioso\tLivello',
      'a\tb\t9 medio',
      '\t\t\t',
      'Art. 7',
      'U.1.01.00.00.000\t1,00',
      '\t2026\t2027\t2028',
      'Profilo\tN. dipendenti',
      'x\t3',
      'Processi di governo',
      'Anno\tProfilo\tNote',
      '2026\tz\t',
      '- ',
      '((((((',
      '+++++=',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('\n', '\n\n', '\t', ' '),
        (pieces, glue) => {
          importsOrRefuses(pieces.join(glue));
        },
      ),
    );
  });

  it('is read in time that grows with its length, even where one line never ends', () => {
    // No clock: a pattern that backtracks without end would not come back at all.
    for (const unit of [
      'a ',
      '(',
      '1+',
      'a) ',
      '- ',
      '<',
      '\t',
      '. ',
      'Descrizione',
      'U.1.',
      '**',
      '1.1.1.',
      '|',
      '2025-',
    ]) {
      importsOrRefuses(
        `PIAO 2026-2028\n2.2 Performance\n${unit.repeat(20_000)}\n2.3 Rischi corruttivi e trasparenza\n`,
      );
    }
  });
});
