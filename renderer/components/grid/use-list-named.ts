import { useEffect, useReducer } from 'react';

/**
 * Draws a chooser once more when the list that it opens with is there.
 *
 * Mantine's field names its list (`aria-controls`, `aria-expanded`) from what it knew when it was drawn; a list
 * that is open from the start is mounted after that, and a reader would be told that there is none.
 */
export function useListNamed(): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const frame = requestAnimationFrame(drawAgain);
    return () => cancelAnimationFrame(frame);
  }, []);
}
