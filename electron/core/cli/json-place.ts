/** Line and column, from 1, at which a text stops being JSON; null when it is JSON. */
export function jsonErrorPlace(text: string): { readonly line: number; readonly column: number } | null {
  const error = parseError(text);
  if (error === null) return null;
  const before = text.slice(0, positionIn(error) ?? positionOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function parseError(text: string): Error | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function positionIn(error: Error): number | undefined {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? undefined : Number(position);
}

/**
 * V8 does not say where an unexpected character stands. What precedes it is only incomplete, what includes it
 * is wrong however it goes on: the place between the two is found by halving.
 */
function positionOf(text: string): number {
  if (!isWrong(text)) return text.length;
  let [incomplete, wrong] = [0, text.length];
  while (wrong - incomplete > 1) {
    const middle = Math.floor((incomplete + wrong) / 2);
    if (isWrong(text.slice(0, middle))) wrong = middle;
    else incomplete = middle;
  }
  return incomplete;
}

/** True when the beginning of a text can no longer become JSON. */
function isWrong(start: string): boolean {
  const error = parseError(start);
  if (error === null || /end of JSON input|Unterminated/.test(error.message)) return false;
  return (positionIn(error) ?? -1) < start.length;
}
