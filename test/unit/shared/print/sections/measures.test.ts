import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../../shared/print/names.ts';
import { printAttachments } from '../../../../../shared/print/sections/attachments.ts';
import type { SectionPrinter } from '../../../../../shared/print/sections/context.ts';
import { printMeasures } from '../../../../../shared/print/sections/measures.ts';
import { printPrevention } from '../../../../../shared/print/sections/prevention.ts';
import { printTransparency } from '../../../../../shared/print/sections/transparency.ts';
import { idOf, planWith } from '../../plan/plan-with.ts';
import { linesOf, outline, type TableBlock, titlesOf } from '../printed-words.ts';

/** What one printer alone makes of a plan, at heading level 3. */
function printed(printer: SectionPrinter, parts: Readonly<Record<string, unknown>>) {
  const doc = planWith(parts);
  const blocks = printer({ doc, names: namesOf(doc), level: 3 });
  return { blocks, tables: blocks.filter((block): block is TableBlock => block.type === 'table') };
}

describe('measures', () => {
  const objective = { id: idOf(1), number: 7, title: 'Archivi' };
  const measures = [
    { id: idOf(2), kind: 'specific', area: 'B', number: 1, title: 'Albo', timing: 'Subito' },
    { id: idOf(3), kind: 'further', description: 'Tavolo' },
    { id: idOf(4), kind: 'mandatory', number: 2, title: 'Codice', description: 'Etica', note: 'Rivedere' },
    {
      id: idOf(5),
      kind: 'mandatory',
      number: 1,
      title: 'Rotazione',
      objective: objective.id,
      type: 'rotation',
    },
    {
      id: idOf(6),
      kind: 'cross-cutting',
      indicator: 'Atti',
      target: '100%',
      state: 'done',
      stateDate: '2026-06-30',
    },
    { id: idOf(7), kind: 'further', area: 'A', evidence: 'Verbale' },
  ];
  const controls = [
    { id: idOf(8), area: 'D', description: 'Campioni', frequency: 'Semestrale' },
    { id: idOf(9), description: 'Audit', responsible: 'RPCT' },
  ];

  it('print nothing when there are none', () => {
    expect(printed(printMeasures, {}).blocks).toEqual([]);
  });

  it('stand by kind, then area by area, the controls with their area or at the end', () => {
    expect(outline(printed(printMeasures, { objectives: [objective], measures, controls }).blocks)).toEqual([
      '3 Misure obbligatorie',
      'table measures',
      '3 Misure ulteriori',
      'table measures',
      '3 Misure trasversali',
      'table measures',
      '3 Misure per area di rischio',
      '4 Area A) Acquisizione e progressione del personale',
      'table measures',
      '4 Area B) Affidamento di lavori, servizi e forniture',
      'table measures',
      expect.stringMatching(/^4 Area D\)/),
      'table controls',
      '3 Attività di controllo',
      'table controls',
    ]);
  });

  it('are in one table each, once, with the columns in use', () => {
    const { tables } = printed(printMeasures, { objectives: [objective], measures, controls });
    const [mandatory, further, crossCutting, areaA, areaB, controlsD, others] = tables;
    expect(titlesOf(mandatory)).toEqual(['N.', 'Misura', 'Tipologia', 'Obiettivo di performance']);
    expect(linesOf(mandatory)).toEqual([
      '2 | Codice\nEtica\nRivedere |  | ',
      '1 | Rotazione | rotazione | n. 7 – Archivi',
    ]);
    expect(linesOf(further)).toEqual(['Tavolo']);
    expect(linesOf(crossCutting)).toEqual(['Atti: 100% | attuata (30.06.2026)']);
    expect(linesOf(areaA)).toEqual(['Verbale']);
    expect(linesOf(areaB)).toEqual(['1 | Albo | Subito']);
    expect(linesOf(controlsD)).toEqual(['Campioni | Semestrale']);
    expect(linesOf(others)).toEqual(['Audit | RPCT']);
  });
});

describe('the programme of prevention', () => {
  it('prints nothing when there is none', () => {
    expect(printed(printPrevention, {}).blocks).toEqual([]);
  });

  it('goes kind by kind, in the order of the schema', () => {
    const prevention = [
      { id: idOf(1), kind: 'officer', title: 'RPCT', responsible: 'Segretario' },
      { id: idOf(2), kind: 'specific-objective', title: 'Legalità', description: 'Scuole' },
      { id: idOf(3), kind: 'officer', title: 'RASA' },
    ];
    const { blocks, tables } = printed(printPrevention, { prevention });
    expect(outline(blocks)).toEqual([
      '3 Programma di prevenzione',
      '4 Obiettivi specifici',
      'table prevention',
      '4 Responsabili',
      'table prevention',
    ]);
    expect(tables.map(linesOf)).toEqual([['Legalità | Scuole'], ['RPCT | Segretario', 'RASA | ']]);
  });
});

describe('the transparency annex', () => {
  it('is a table on pages of its own, section and sub-section in one cell', () => {
    const transparencyDuties = [
      { id: idOf(1), section: 'Bandi', subSection: 'Gare', content: 'Avvisi', deadline: 'Subito' },
      { id: idOf(2), subSection: 'Consulenti' },
    ];
    const [group] = printed(printTransparency, { transparencyDuties }).blocks;
    if (group?.type !== 'group') throw new Error('no group');
    expect(group.name).toBe('transparency');
    expect(outline(group.blocks)).toEqual([
      '3 Allegato trasparenza: obblighi di pubblicazione',
      'table transparency',
    ]);
    const table = group.blocks.find((block): block is TableBlock => block.type === 'table');
    expect(titlesOf(table)).toHaveLength(8);
    expect(linesOf(table)).toEqual([
      'Bandi › Gare | Avvisi |  |  |  | Subito |  | ',
      'Consulenti | – |  |  |  |  |  | ',
    ]);
  });
});

describe('the list of attachments', () => {
  it('prints nothing when there are none', () => {
    expect(printed(printAttachments, {}).blocks).toEqual([]);
  });

  it('numbers files and keeps name and number even where the rest is open', () => {
    const attachments = [{ id: idOf(1) }, { id: idOf(2), name: 'b.pdf', size: 1_234 }];
    const { tables } = printed(printAttachments, { attachments });
    expect(titlesOf(tables[0])).toEqual(['N.', 'File', 'Byte']);
    expect(linesOf(tables[0])).toEqual(['1 | – | –', '2 | b.pdf | 1.234']);
  });
});
