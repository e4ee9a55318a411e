import { Title, type TitleOrder } from '@mantine/core';
import type { RichText, RichTextBlock, RichTextInline } from '../../../shared/plan/core/rich-text.ts';
import classes from './narrative-field.module.css';

interface Props {
  readonly body: RichText;
}

/** A narrative to be read, in its form. */
export function RichTextView({ body }: Props) {
  return <div className={classes.text}>{body.content.map(drawBlock)}</div>;
}

// The text does not change while it is shown, so its order identifies its parts.
function drawBlock(block: RichTextBlock, index: number) {
  switch (block.type) {
    case 'paragraph':
      return <p key={index}>{(block.content ?? []).map(drawInline)}</p>;
    case 'heading':
      return (
        <Title key={index} order={headingOrder(block.attrs.level)}>
          {(block.content ?? []).map(drawInline)}
        </Title>
      );
    case 'bulletList':
      return <ul key={index}>{block.content.map(drawListItem)}</ul>;
    case 'orderedList':
      return (
        <ol key={index} start={block.attrs?.start ?? 1}>
          {block.content.map(drawListItem)}
        </ol>
      );
    case 'table':
      return (
        <table key={index}>
          <tbody>{block.content.map(drawRow)}</tbody>
        </table>
      );
  }
}

function drawListItem(item: { content: RichTextBlock[] }, index: number) {
  return <li key={index}>{item.content.map(drawBlock)}</li>;
}

function drawRow(row: Extract<RichTextBlock, { type: 'table' }>['content'][number], index: number) {
  return (
    <tr key={index}>
      {row.content.map((cell, at) => {
        const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
          <Cell key={at} colSpan={cell.attrs?.colspan} rowSpan={cell.attrs?.rowspan}>
            {cell.content.map(drawBlock)}
          </Cell>
        );
      })}
    </tr>
  );
}

function drawInline(inline: RichTextInline, index: number) {
  switch (inline.type) {
    case 'text': {
      const marks = new Set((inline.marks ?? []).map(({ type }) => type));
      const bold = marks.has('bold') ? <strong>{inline.text}</strong> : inline.text;
      return marks.has('italic') ? <em key={index}>{bold}</em> : <span key={index}>{bold}</span>;
    }
    case 'hardBreak':
      return <br key={index} />;
    case 'field':
      return (
        <span key={index} className={classes.field}>
          {`{${inline.attrs.name}}`}
        </span>
      );
    case 'footnote':
      return <small key={index}> ({inline.attrs.text})</small>;
  }
}

/** Below the page's own heading and that of the narrative. */
function headingOrder(level: number): TitleOrder {
  return level === 1 ? 3 : level === 2 ? 4 : level === 3 ? 5 : 6;
}
