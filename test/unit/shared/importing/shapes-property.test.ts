import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../../shared/importing/import-plan.ts';

/*
 * Plans of Comuni that do not exist, in the shapes in which plans are published, with names, numbers and line ends of
 * chance: what is written there must come out of the import, whoever is called what.
 */

const syllables = ['ba', 'co', 'de', 'fi', 'gu', 'la', 'mo', 'ne', 'pi', 'ro', 'sa', 'tu', 'vè', 'zò'];
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const name = word.map(capital);
const person = fc.tuple(name, name).map((names) => names.join(' '));
const sentence = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => capital(words.join(' ')));
const figure = fc.integer({ min: 1, max: 9_999 }).map(String);
const month = ['01', '03', '05', '07', '08', '10', '12'];

const objective = fc.record({
  title: sentence,
  description: sentence,
  indicator: sentence,
  baseline: figure,
  target: figure,
  deadline: fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...month))
    .map(([day, of]) => ({ text: `${day}/${of}/2026`, date: `2026-${of}-${String(day).padStart(2, '0')}` })),
});
const objectives = fc.uniqueArray(objective, { minLength: 2, maxLength: 5, selector: ({ title }) => title });
const structure = fc.record({ name: sentence, manager: person, objectives });
const lineEnd = fc.constantFrom('\n', '\r\n');

type Objective = typeof objective extends fc.Arbitrary<infer T> ? T : never;
type Structure = typeof structure extends fc.Arbitrary<infer T> ? T : never;

const opening = (comune: string) => [
  `Comune di ${comune}`,
  'Piano Integrato di Attività e Organizzazione (PIAO) 2026-2028',
  '',
  '2.2 Performance',
  '',
];
const closing = ['', '4. Monitoraggio', '', 'Il monitoraggio si svolge ogni semestre.'];

const shapes: Readonly<Record<string, (structure: Structure) => readonly string[]>> = {
  'a table for each manager': ({ name: title, manager, objectives: list }) => [
    `Settore I – ${title}`,
    `Responsabile: ${manager}`,
    '',
    'N.\tObiettivo\tIndicatore\tValore di partenza\tTarget\tScadenza',
    ...list.map((each, at) =>
      [at + 1, each.title, each.indicator, each.baseline, each.target, each.deadline.text].join('\t'),
    ),
  ],
  'sheets with a code': ({ name: title, manager, objectives: list }) => [
    `Direzione ${title}`,
    '',
    ...list.flatMap((each, at) => [
      `OB 1.2.${at + 1} – ${each.title}`,
      '',
      `Descrizione: ${each.description}`,
      '',
      `Responsabile: ${manager}`,
      '',
      `Scadenza: ${each.deadline.text}`,
      '',
      `Indicatore: ${each.indicator}`,
      '',
      `Baseline: ${each.baseline}`,
      '',
      `Target: ${each.target}`,
      '',
    ]),
  ],
  'numbered cards': ({ name: title, manager, objectives: list }) => [
    `SETTORE ${title.toUpperCase()}`,
    '',
    ...list.flatMap((each, at) => [
      `Scheda n. ${at + 1}`,
      "Titolo dell'obiettivo",
      each.title,
      "Descrizione dell'obiettivo",
      each.description,
      'Dirigente responsabile',
      manager,
      'Termine',
      each.deadline.text,
      'Indicatore',
      each.indicator,
      'Valore di partenza',
      each.baseline,
      'Valore atteso',
      each.target,
      '',
    ]),
  ],
};

function facts({ title, indicator, baseline, target, deadline }: Objective) {
  return { title, indicator, baseline, target, deadlineDate: deadline.date };
}

describe('objectives', () => {
  it.each(Object.entries(shapes))('as %s come out as they are written', (_, write) => {
    fc.assert(
      fc.property(name, structure, lineEnd, (comune, written, end) => {
        const text = [...opening(comune), ...write(written), ...closing].join(end);
        const { plan } = importPlan(text);
        expect(
          plan.objectives.map(({ title, indicator, baseline, target, deadlineDate }) => ({
            title,
            indicator,
            baseline,
            target,
            deadlineDate,
          })),
        ).toEqual(written.objectives.map(facts));
        expect(plan.objectives.map(({ managers }) => managers)).toEqual(
          written.objectives.map(() => [written.manager]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the register', () => {
  const letters = { N: 'none', B: 'low', M: 'medium', A: 'high', 'A+': 'veryHigh' } as const;
  const levels = fc.constantFrom(...(Object.keys(letters) as (keyof typeof letters)[]));
  const frame = (rows: readonly string[]) => [
    'Piano Integrato di Attività e Organizzazione (PIAO) 2026-2028',
    '',
    '2.3 Rischi corruttivi e trasparenza',
    '',
    ...rows,
    ...closing,
  ];

  it('with levels alone keeps events and levels', () => {
    const event = fc.record({ process: sentence, description: sentence, level: levels });
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 8 }), lineEnd, (events, end) => {
        const rows = [
          'Area di rischio\tProcesso\tEvento rischioso\tLivello di rischio',
          ...events.map(({ process, description, level }) =>
            ['Contratti pubblici', process, description, level].join('\t'),
          ),
        ];
        const { plan } = importPlan(frame(rows).join(end));
        expect(
          plan.riskEvents.map(({ process, description, level }) => ({ process, description, level })),
        ).toEqual(
          events.map(({ process, description, level }) => ({ process, description, level: letters[level] })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('with probability and impact keeps the figures, and says where the product is another', () => {
    const value = fc.integer({ min: 1, max: 5 });
    const event = fc.record({
      description: sentence,
      probability: value,
      impact: value,
      wrong: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 2, maxLength: 8, selector: ({ description }) => description }),
        (events) => {
          const score = ({ probability, impact, wrong }: (typeof events)[number]) =>
            probability * impact - (wrong ? 1 : 0);
          const rows = [
            'Ufficio\tProcesso\tEvento rischioso\tProbabilità\tImpatto\tLivello di rischio',
            ...events.map((each) =>
              [
                'Appalti',
                'Affidamenti',
                each.description,
                each.probability,
                each.impact,
                `${score(each)} medio`,
              ].join('\t'),
            ),
          ];
          const { plan, report } = importPlan(
            frame(['Area di rischio B - Contratti pubblici', '', ...rows]).join('\n'),
          );
          expect(plan.riskEvents.map(({ probability, impact }) => [probability, impact])).toEqual(
            events.map(({ probability, impact }) => [String(probability), String(impact)]),
          );
          expect(plan.riskEvents.map((each) => each.score)).toEqual(
            events.map((each) => String(score(each))),
          );
          const told = report.findings.filter(({ message }) =>
            /prodotto|P\s*×\s*I|per impatto/iu.test(message),
          ).length;
          expect(told > 0).toBe(events.some(({ wrong }) => wrong));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('staff', () => {
  it('comes out with every profile and figure, the total apart', () => {
    const row = fc.record({ profile: sentence, heads: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 2, maxLength: 8, selector: ({ profile }) => profile }),
        (staff) => {
          const text = [
            'Piano Integrato di Attività e Organizzazione (PIAO) 2026-2028',
            '',
            '3.3 Piano triennale dei fabbisogni di personale',
            '',
            'Area\tProfilo professionale\tN. dipendenti in servizio',
            ...staff.map(({ profile, heads }) => `Istruttori\t${profile}\t${heads}`),
            `\tTotale\t${staff.reduce((sum, { heads }) => sum + heads, 0)}`,
            ...closing,
          ].join('\n');
          const { plan } = importPlan(text);
          expect(plan.headcount.map(({ profile, heads }) => ({ profile, heads }))).toEqual(staff);
        },
      ),
      { numRuns: 60 },
    );
  });
});
