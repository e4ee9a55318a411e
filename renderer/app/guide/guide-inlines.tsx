import { assertNever } from '../../../shared/assert-never.ts';
import type { GuideInline, GuidePlace } from '../../../shared/guide/guide.ts';
import { inOrder } from './in-order.ts';

interface Props {
  readonly content: readonly GuideInline[];
  readonly onGo: (to: GuidePlace) => void;
}

/** The pieces of a line of the guide. */
export function GuideInlines({ content, onGo }: Props) {
  return inOrder(content, (piece) => <Piece piece={piece} onGo={onGo} />);
}

function Piece({ piece, onGo }: { readonly piece: GuideInline; readonly onGo: Props['onGo'] }) {
  switch (piece.as) {
    case 'text':
      return piece.text;
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return (
        <strong>
          <GuideInlines content={piece.content} onGo={onGo} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <GuideInlines content={piece.content} onGo={onGo} />
        </em>
      );
    case 'link':
      return (
        <a
          href={`#${piece.to.page}`}
          onClick={(event) => {
            event.preventDefault();
            onGo(piece.to);
          }}
        >
          <GuideInlines content={piece.content} onGo={onGo} />
        </a>
      );
    default:
      return assertNever(piece, 'unknown piece of the guide');
  }
}
