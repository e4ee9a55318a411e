import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Block, PrintModel, PrintSection } from '../../../../shared/print/model.ts';
import { type Flow, flow, headingParagraph } from './blocks.ts';
import { colours, type Orientation, pageHeight, pageMargin, pageWidth, textWidth } from './page.ts';
import { runs, type Writing } from './writing.ts';

/** Pages of one orientation that follow each other. */
type Stretch = { readonly orientation: Orientation; readonly children: FileChild[] };

/** The body of the plan; what the model groups is laid out on landscape pages. */
export function bodyStretches(writing: Writing, model: PrintModel, opening: readonly Flow[]): Stretch[] {
  const stretches: Stretch[] = [{ orientation: 'portrait', children: [...opening] }];
  const stretch = (orientation: Orientation): FileChild[] => {
    const last = stretches.at(-1);
    if (last?.orientation === orientation) return last.children;
    const next: Stretch = { orientation, children: [] };
    stretches.push(next);
    return next.children;
  };
  for (const [index, section] of model.sections.entries()) {
    const breaks =
      section.level === 1 && (model.whole || index > 0) && stretches.at(-1)?.orientation === 'portrait';
    stretch('portrait').push(headingParagraph(section.level, titleOf(section), breaks));
    for (const block of section.blocks) stretch(orientationOf(block)).push(...within(writing, block));
  }
  return stretches.filter(({ children }) => children.length > 0);
}

export const titleOf = ({ number, title }: PrintSection): string =>
  [number, title].filter((part) => part !== '').join(' ');

const orientationOf = (block: Block): Orientation => (block.type === 'group' ? 'landscape' : 'portrait');

function within(writing: Writing, block: Block): Flow[] {
  writing.orientation = orientationOf(block);
  const children = flow(writing, [block]);
  writing.orientation = 'portrait';
  return children;
}

/** One section of the file per stretch, with running header and "pag. n di N"; the cover has neither. */
export function fileSections(model: PrintModel, stretches: readonly Stretch[]): ISectionOptions[] {
  return stretches.map(({ orientation, children }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: model.whole && index === 0,
      page: {
        margin: pageMargin,
        size: {
          width: pageWidth,
          height: pageHeight,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
      },
    },
    headers: {
      default: new Header({ children: [runningHead(model, orientation)] }),
      first: new Header({ children: [new Paragraph({ style: 'PageMargin', children: draftMark(model) })] }),
    },
    footers: {
      default: new Footer({ children: [runningFoot(model, orientation)] }),
      first: new Footer({ children: [new Paragraph({ style: 'PageMargin' })] }),
    },
    children,
  }));
}

function runningHead(model: PrintModel, orientation: Orientation): Paragraph {
  const { start, end } = model.runningHead;
  return new Paragraph({
    style: 'PageMargin',
    tabStops: rightTab(orientation),
    border: { bottom: { style: 'single', size: 4, space: 4, color: colours.line } },
    children: [...runs(start), new TextRun({ text: `\t${end}` }), ...draftMark(model)],
  });
}

function runningFoot(model: PrintModel, orientation: Orientation): Paragraph {
  const print =
    model.fingerprint === null || model.edition === 'approved'
      ? ''
      : `Impronta dei dati (SHA-256): ${model.fingerprint}`;
  return new Paragraph({
    style: 'PageMargin',
    tabStops: rightTab(orientation),
    children: [
      ...runs(print, { size: 12 }),
      new TextRun({ children: ['\tpag. ', PageNumber.CURRENT, ' di ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

const rightTab = (orientation: Orientation) => [
  { type: TabStopType.RIGHT, position: textWidth(orientation) },
];

function draftMark(model: PrintModel): TextWatermark[] {
  return model.edition === 'draft'
    ? [new TextWatermark({ text: 'BOZZA', color: 'd9dee3', font: 'Calibri', width: 360 })]
    : [];
}
