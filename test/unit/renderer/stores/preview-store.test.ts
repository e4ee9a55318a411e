import { beforeEach, describe, expect, it } from 'vitest';
import { usePreview } from '../../../../renderer/stores/preview-store.ts';

const state = () => usePreview.getState();
beforeEach(() => usePreview.setState(usePreview.getInitialState()));

describe('how the person looks at the printed plan', () => {
  it('opens and closes, and remembers what was looked at and how large', () => {
    expect(state()).toMatchObject({ open: false, scope: 'section', zoom: 1 });
    state().toggle();
    state().show('whole');
    state().zoomIn();
    state().toggle();
    expect(state()).toMatchObject({ open: false, scope: 'whole', zoom: 1.25 });
    state().toggle();
    state().close();
    expect(state().open).toBe(false);
  });

  it('goes through the sizes in both directions and stops at the ends', () => {
    const sizes = (step: () => void) =>
      Array.from({ length: 8 }, () => {
        step();
        return state().zoom;
      });
    expect(sizes(() => state().zoomIn())).toEqual([1.25, 1.5, 2, 3, 3, 3, 3, 3]);
    expect(sizes(() => state().zoomOut())).toEqual([2, 1.5, 1.25, 1, 0.75, 0.5, 0.5, 0.5]);
    state().fit();
    expect(state().zoom).toBe(1);
  });
});
