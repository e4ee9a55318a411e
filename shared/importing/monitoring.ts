import type { z } from 'zod';
import type { monitoringScheduleSchema } from '../plan/monitoring/monitoring.ts';
import { newId } from '../plan/new-id.ts';
import { deadlineDateIn } from './dates.ts';
import { type Found, found, type Ledger } from './found.ts';
import { frequencyIn } from './measures.ts';
import { headingText, isMinorHeading } from './minor-headings.ts';
import { remarkOtherColumns } from './other-columns.ts';
import { sectionNamed } from './section-titles.ts';
import { isBullet, type Line, numberedItem } from './source.ts';
import { cellAt, tablesWith, type Vocabulary } from './tables.ts';
import { withoutBullet } from './wording.ts';

type Input = z.input<typeof monitoringScheduleSchema>;
type Role = 'section' | 'activity' | 'responsible' | 'frequency' | 'deadline';

const vocabulary: Vocabulary<Role> = [
  ['section', /^(?:sotto)?sezione/],
  ['activity', /(?:attivita|modalita|strument|cosa|oggetto)/],
  ['responsible', /(?:responsabil|soggett|chi|struttura)/],
  ['frequency', /(?:frequenz|periodicita|tempistica)/],
  ['deadline', /(?:termin|scadenz|entro|tempi)/],
];
/** Words of a point of "Organizzazione e capitale umano" that say which of its sections it watches. */
const topics: readonly (readonly [RegExp, string])[] = [
  [/lavoro agile|lavoro a distanza/iu, '3.2'],
  [/formazione/iu, '3.3.5'],
  [/assunzion|fabbisogn/iu, '3.3.2'],
  [/profili professionali|competenze/iu, '3.1'],
];

/** The points of section 4: each with the section that it watches, who approves, how often and by when. */
export function readMonitoring(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const tabled = fromTables(lines, ledger);
  const items: Found<Input>[] = [];
  let section = '';
  for (const line of lines) {
    if (line.cells !== null || !ledger.isFree(line)) continue;
    if (isMinorHeading(line)) {
      section = watchedBy(headingText(line)) ?? section;
      continue;
    }
    const point = numberedItem(line)?.text ?? (isBullet(line) ? withoutBullet(line.printed) : null);
    const tells = section !== '' && isSchedule(line.plain) && !/:$/.test(line.plain);
    const told = point ?? (tells ? line.printed : null);
    if (told === null) continue;
    ledger.claim(line);
    items.push(found(scheduleOf(told, section), [line], point === null ? 'probable' : 'certain'));
  }
  return [...tabled, ...items];
}

function fromTables(lines: readonly Line[], ledger: Ledger): readonly Found<Input>[] {
  const tables = tablesWith(lines, vocabulary, (columns) => columns.has('activity') && columns.size >= 3);
  return tables.flatMap((table) => {
    remarkOtherColumns(table, 'left', ledger);
    ledger.claim(table.header);
    let section = '';
    return table.rows.flatMap((row) => {
      section = watchedBy(cellAt(table, row, 'section')) ?? section;
      const activity = cellAt(table, row, 'activity');
      if (activity === '') return [];
      ledger.claim(row);
      const deadline = cellAt(table, row, 'deadline');
      const rest = {
        responsible: cellAt(table, row, 'responsible'),
        frequency: cellAt(table, row, 'frequency'),
      };
      return [
        found({ id: newId(), section, activity, deadline, deadlineDate: deadlineDateIn(deadline), ...rest }, [
          row,
        ]),
      ];
    });
  });
}

/** The key of the section that a heading of section 4 is about: "Sottosezione Performance" → "2.2". */
function watchedBy(heading: string): string | null {
  const title = heading
    .toLowerCase()
    .replace(/^(?:monitoraggio (?:della |del |dei )?)?(?:sotto)?sezione\s*(?:\d(?:\.\d)*)?\s*[:–-]?\s*/u, '');
  const key = sectionNamed(title);
  return key === '3' ? '3.1' : key;
}

function isSchedule(text: string): boolean {
  return /\bentro (?:il|la|l'|i|lo)\b|\bsemestral|\bannualmente|\btrimestral|\bstati di avanzamento\b|\bcostantemente monitorat/iu.test(
    text,
  );
}

function scheduleOf(text: string, section: string): Input {
  const deadline = /\bentro (?:il |la |l['’])[^,;.]{4,80}/iu.exec(text)?.[0] ?? '';
  const approvedBy =
    /approvat[oa]\s+(?:dal(?:la|l['’])?|in)\s+((?:consiglio|giunta)(?: comunale)?)/iu.exec(text)?.[1] ?? '';
  const topic = section.startsWith('3') ? topicOf(text) : undefined;
  return {
    id: newId(),
    section: topic ?? section,
    activity: text.replace(/;$/, ''),
    approvedBy,
    frequency: frequencyIn(text),
    deadline,
    deadlineDate: deadlineDateIn(deadline),
  };
}

/** The topic that is named first: a point on hires may speak of training too. */
function topicOf(text: string): string | undefined {
  const named = topics.map(([words, key]) => ({ key, at: text.search(words) })).filter(({ at }) => at >= 0);
  return named.toSorted((a, b) => a.at - b.at)[0]?.key;
}
