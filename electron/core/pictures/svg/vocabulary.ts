/** The elements of which drawings are made: shapes, groups, gradients, cut-outs. */
export const drawnElements: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
]);

/** What says something about the drawing and draws nothing. */
export const silentElements: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'style']);

/** Letters, which need fonts that are not in the file. */
export const writtenElements: ReadonlySet<string> = new Set([
  'text',
  'tspan',
  'textPath',
  'tref',
  'altGlyph',
  'font',
]);

/** Attributes that say where and of what form a thing is. */
export const geometry: ReadonlySet<string> = new Set([
  'id',
  'd',
  'points',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'width',
  'height',
  'viewBox',
  'preserveAspectRatio',
  'transform',
  'gradientTransform',
  'gradientUnits',
  'spreadMethod',
  'offset',
  'clipPathUnits',
  'maskUnits',
  'maskContentUnits',
]);

/** Properties that say how it is drawn, as attributes or in a style. */
export const appearance: ReadonlySet<string> = new Set([
  'clip-path',
  'clip-rule',
  'color',
  'display',
  'fill',
  'fill-opacity',
  'fill-rule',
  'mask',
  'opacity',
  'overflow',
  'paint-order',
  'stop-color',
  'stop-opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'visibility',
]);
