import type { PlanDocument } from '../../plan/document.ts';
import {
  type Measure,
  measureKinds,
  measureStateLabels,
  measureTypeLabels,
} from '../../plan/risk/measures.ts';
import {
  dateText,
  heading,
  nothing,
  orNothing,
  plainNumber,
  row,
  table,
  withoutEmptyColumns,
} from '../cells.ts';
import type { Block, Row } from '../model.ts';
import type { SectionContext, SectionPrinter } from './context.ts';

const kindTitles: Readonly<Record<Measure['kind'], string>> = {
  mandatory: 'Misure obbligatorie',
  further: 'Misure ulteriori',
  'cross-cutting': 'Misure trasversali',
  specific: 'Misure specifiche',
};

/** The measures of the whole ente by kind, then area by area, each area with its controls. */
export const printMeasures: SectionPrinter = (context) => {
  const { doc, level, names } = context;
  const general = measureKinds.flatMap((kind): Block[] => {
    const measures = doc.measures.filter((measure) => measure.kind === kind && measure.area === null);
    if (measures.length === 0) return [];
    return [heading(level, kindTitles[kind]), measureTable(measures, context)];
  });
  const areas = doc.riskAreas.flatMap((area): Block[] => {
    const measures = doc.measures.filter((measure) => measure.area === area.code);
    const controls = doc.controls.filter((control) => control.area === area.code);
    if (measures.length + controls.length === 0) return [];
    return [
      heading(level + 1, `Area ${names.area(area.code)}`),
      ...(measures.length === 0 ? [] : [measureTable(measures, context)]),
      ...controlTable(controls),
    ];
  });
  const otherControls = controlTable(doc.controls.filter((control) => control.area === null));
  const blocks = [
    ...general,
    ...(areas.length === 0 ? [] : [heading(level, 'Misure per area di rischio'), ...areas]),
    ...(otherControls.length === 0 ? [] : [heading(level, 'Attività di controllo'), ...otherControls]),
  ];
  return blocks.some(isWide) ? [{ type: 'group', name: 'wide-measures', blocks }] : blocks;
};

/** An upright page has room for so many columns of texts. */
const uprightColumns = 6;

const isWide = (block: Block): boolean => block.type === 'table' && block.columns.length > uprightColumns;

function measureTable(measures: readonly Measure[], { names }: SectionContext): Block {
  const rows = measures.map(
    (each): Row =>
      row(
        plainNumber(each.number),
        measureWords(each),
        each.aim,
        each.timing,
        each.responsible,
        each.type === null ? '' : measureTypeLabels[each.type],
        measurement(each),
        each.objective === null ? '' : names.objective(each.objective),
        progress(each),
      ),
  );
  const titles = ['>N.', 'Misura', 'Obiettivi', 'Tempi', 'Responsabili'];
  const further = ['Tipologia', 'Indicatore e valore atteso', 'Obiettivo di performance', 'Attuazione'];
  return withoutEmptyColumns(table('measures', '', [...titles, ...further], rows), 0);
}

const measureWords = (each: Measure): string =>
  orNothing([each.title, each.description, each.note].filter((text) => text.trim() !== '').join('\n'));

const measurement = (each: Measure): string =>
  [each.indicator, each.target].filter((text) => text.trim() !== '').join(': ');

function progress(each: Measure): string {
  if (each.state === null) return each.evidence;
  const date = each.stateDate === null ? '' : ` (${dateText(each.stateDate)})`;
  return [`${measureStateLabels[each.state]}${date}`, each.evidence].filter((text) => text !== '').join('\n');
}

function controlTable(controls: PlanDocument['controls']): Block[] {
  if (controls.length === 0) return [];
  const rows = controls.map((each) =>
    row(orNothing(each.description), each.responsible, each.frequency || nothing),
  );
  const titles = ['Modalità di verifica dell’attuazione', 'Responsabile', 'Frequenza'];
  return [withoutEmptyColumns(table('controls', 'Attività di controllo', titles, rows), 1)];
}
