import { pictures } from 'virtual:guide';
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { GuideBlock, GuidePlace } from '../../../shared/guide/guide.ts';
import { copyText } from '../../components/attachments/copy-text.ts';
import { GuideInlines } from './guide-inlines.tsx';
import classes from './guide-window.module.css';
import { inOrder } from './in-order.ts';

interface Props {
  readonly blocks: readonly GuideBlock[];
  readonly onGo: (to: GuidePlace) => void;
}

/** Blocks of a page of the guide, one below the other. */
export function GuideBlocks({ blocks, onGo }: Props) {
  return inOrder(blocks, (block) => <Block block={block} onGo={onGo} />);
}

function Block({ block, onGo }: { readonly block: GuideBlock; readonly onGo: Props['onGo'] }) {
  switch (block.as) {
    case 'heading': {
      const Heading = block.depth === 1 ? 'h4' : 'h5';
      return (
        <Heading tabIndex={-1} data-anchor={block.anchor}>
          <GuideInlines content={block.content} onGo={onGo} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <GuideInlines content={block.content} onGo={onGo} />
        </p>
      );
    case 'list': {
      const items = inOrder(block.items, (blocks) => (
        <li>
          <GuideBlocks blocks={blocks} onGo={onGo} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <GuideTable block={block} onGo={onGo} />;
    case 'note':
      return (
        <div role="note" className={classes.note}>
          <GuideBlocks blocks={block.content} onGo={onGo} />
        </div>
      );
    case 'commands':
      return (
        <div className={classes.commands}>
          <pre>{block.text}</pre>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => copyText(block.text, 'Copiati i comandi.')}
          >
            Copia i comandi
          </Button>
        </div>
      );
    case 'picture':
      return (
        <img
          className={classes.picture}
          src={pictures[block.file]}
          alt={block.words}
          width={block.width}
          height={block.height}
        />
      );
    default:
      return assertNever(block, 'unknown block of the guide');
  }
}

interface TableProps {
  readonly block: Extract<GuideBlock, { as: 'table' }>;
  readonly onGo: Props['onGo'];
}

function GuideTable({ block: { head, rows }, onGo }: TableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {inOrder(head, (cell) => (
            <th scope="col">
              <GuideInlines content={cell} onGo={onGo} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(rows, (cells) => (
          <tr>
            {inOrder(cells, (cell) => (
              <td>
                <GuideInlines content={cell} onGo={onGo} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
