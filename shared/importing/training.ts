import type { z } from 'zod';
import { newId } from '../plan/new-id.ts';
import type { TrainingItem, trainingSchema } from '../plan/staff/training.ts';
import { type Found, found, type Ledger } from './found.ts';
import { headingText, isMinorHeading } from './minor-headings.ts';
import { remarkOtherColumns } from './other-columns.ts';
import { beginsItem } from './paragraphs.ts';
import { isBullet, type Line, letteredItem, numberedItem } from './source.ts';
import { cellAt, tablesWith, type Vocabulary } from './tables.ts';
import { fold, withoutBullet } from './wording.ts';

type Input = z.input<typeof trainingSchema>;
type Kind = TrainingItem['kind'];
type Role = 'title' | 'audience' | 'hours' | 'description' | 'indicator' | 'target';

const headings: readonly (readonly [RegExp, Kind])[] = [
  [/priorita/, 'priority'],
  [/risorse (?:interne|esterne|disponibili|umane|finanziarie)/, 'resource'],
  [/incentivare|favorire l accesso|misure volte/, 'incentive'],
  [/obiettivi (?:e|ed) risultati|risultati attesi|obiettivi (?:della formazione|formativi)/, 'result'],
];
const vocabulary: Vocabulary<Role> = [
  ['title', /^(?:cors|titol|intervent|tem|material?i?e?|ambit|argoment|attivita formativ)/],
  ['audience', /^(?:destinatar|partecipant|personale)/],
  ['hours', /^(?:ore|durata|n ore)/],
  ['indicator', /^indicator/],
  ['target', /^(?:target|valore|risultat)/],
  ['description', /^(?:contenut|descrizion|obiettiv|finalita)/],
];
const longestTitle = 140;

/** The training plan (3.3.5): courses in tables, and the points under the headings of the Piano-tipo. */
export function readTraining(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const tables = tablesWith(
    lines.filter((line) => ledger.isFree(line)),
    vocabulary,
    (columns) => columns.has('title') && (columns.has('audience') || columns.has('hours')),
  );
  const courses = tables.flatMap((table) => {
    remarkOtherColumns(table, 'left', ledger);
    ledger.claim(table.header);
    return table.rows.flatMap((row) => {
      const title = cellAt(table, row, 'title');
      if (title === '') return [];
      ledger.claim(row);
      const roles = ['audience', 'hours', 'description', 'indicator', 'target'] as const;
      const rest = Object.fromEntries(roles.map((role) => [role, cellAt(table, row, role)]));
      return [
        found({ id: newId(), kind: 'course' as const, title, ...rest, prevention: isPrevention(title) }, [
          row,
        ]),
      ];
    });
  });
  return [...courses, ...underHeadings(lines, ledger)];
}

function underHeadings(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const items: Found<Input>[] = [];
  let kind: Kind | null = null;
  let priority: Input | null = null;
  for (const line of lines) {
    if (line.cells !== null || !ledger.isFree(line)) continue;
    const heading = isLetteredHeading(line) || isMinorHeading(line);
    if (heading) {
      kind = headings.find(([words]) => words.test(fold(headingText(line))))?.[1] ?? null;
      priority = null;
      continue;
    }
    if (kind === null) continue;
    const numbered = kind === 'priority' && !isBullet(line) ? capitalItem(line) : null;
    if (kind === 'priority') {
      if (numbered === null && !(isBullet(line) && priority !== null)) {
        priority = null;
        continue;
      }
      const item = numbered === null ? courseOf(line) : { id: newId(), kind, ...titleOf(numbered.text) };
      priority = numbered === null ? priority : item;
      items.push(found(item, [line]));
    } else {
      // Lists and half sentences belong to a paragraph and stay with it in the text.
      if (beginsItem(line) || !/^\p{Lu}/u.test(line.plain) || /:$/.test(line.plain)) continue;
      items.push(found({ id: newId(), kind, ...titleOf(line.printed) }, [line], 'probable'));
    }
    ledger.claim(line);
  }
  return items;
}

/** A priority is a title: "1. ad individuare i soggetti" goes on with a sentence and is none. */
function capitalItem(line: Line): ReturnType<typeof numberedItem> {
  const item = numberedItem(line);
  return item !== null && /^\p{Lu}/u.test(item.text) ? item : null;
}

/** "A) Individuazione delle priorità strategiche": a lettered line that is a heading and no sentence. */
function isLetteredHeading(line: Line): boolean {
  const item = letteredItem(line);
  return (
    item !== null &&
    /^[A-Z]$/.test(item.letter) &&
    item.text.length <= longestTitle &&
    !/[.;:]$/.test(item.text)
  );
}

function courseOf(line: Line): Input {
  const text = letteredItem(line)?.text ?? withoutBullet(line.printed);
  return { id: newId(), kind: 'course', ...titleOf(text), prevention: isPrevention(text) };
}

/** A short text is a title; of a longer one the part before a colon or the first sentence, where that is short. */
function titleOf(text: string): { title: string; description: string } {
  const cleaned = text.replace(/[;.]$/, '').trim();
  if (cleaned.length <= longestTitle) return { title: cleaned, description: '' };
  const end = /:(?=\s)|\.(?=\s+\p{Lu})/u.exec(cleaned)?.index;
  if (end !== undefined && end <= longestTitle && end > 8) {
    return { title: cleaned.slice(0, end).trim(), description: cleaned.slice(end + 1).trim() };
  }
  return { title: '', description: cleaned };
}

function isPrevention(text: string): boolean {
  return /prevenzione della corruzione|anticorruzione|codice di comportamento|etica|trasparenza/iu.test(text);
}

/**
 * The training on prevention (art. 9 of Crema's section 2.3): its points, marked as shared with 3.3.5.
 * Source: L. 190/2012 art. 1 c. 8.
 */
export function readPreventionTraining(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  return lines.flatMap((line) => {
    const item = numberedItem(line)?.text ?? (isBullet(line) ? withoutBullet(line.printed) : null);
    if (item === null || !ledger.isFree(line)) return [];
    ledger.claim(line);
    const kind: Kind = /monitoraggio|indicator/iu.test(item)
      ? 'indicator'
      : /ambito|cors/iu.test(item)
        ? 'course'
        : 'priority';
    return [found({ id: newId(), kind, ...titleOf(item), prevention: true }, [line], 'probable')];
  });
}

/** Indicators of training told in section 4: "indicatori di realizzazione: n. iscritti; ore fruite". */
export function readTrainingIndicators(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  return lines.flatMap((line) => {
    const match = /^indicatori (?:di )?([^:]{3,40}):\s*(.+)$/iu.exec(
      letteredItem(line)?.text ?? withoutBullet(line.printed),
    );
    if (match === null || !ledger.isFree(line) || line.cells !== null) return [];
    ledger.claim(line);
    return (match[2] ?? '')
      .split(/;\s*|\s+e\s+(?=n\.\s)/u)
      .map((indicator) => indicator.replace(/[.;]$/, '').trim())
      .filter((indicator) => indicator !== '')
      .map((indicator) =>
        found(
          {
            id: newId(),
            kind: 'indicator' as const,
            title: '',
            description: `Indicatore di ${match[1] ?? ''}`,
            indicator,
          },
          [line],
        ),
      );
  });
}
