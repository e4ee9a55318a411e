import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSvg, looksLikeSvg } from '../../../../../electron/core/pictures/svg/clean-svg.ts';
import { appearance, drawnElements, geometry } from '../../../../../electron/core/pictures/svg/vocabulary.ts';
import { PiaoError } from '../../../../../shared/errors.ts';
import { svgArms, svgBytes } from '../../../../support/pictures.ts';
import { refusalOf } from '../../../../support/refusal.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 60 90"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const cleaned = (source: string) => new TextDecoder().decode(cleanSvg(svgBytes(source)).bytes);
const codeOf = async (source: string) => (await refusalOf(() => cleanSvg(svgBytes(source)))).code;

describe('a drawing', () => {
  it('is written anew from what draws, with its styles in its elements', () => {
    expect(cleaned(svgArms)).toBe(
      [
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="90" viewBox="0 0 60 90">',
        '<defs><linearGradient id="metal"><stop offset="0" stop-color="#e0b030"/><stop offset="1" stop-color="#f8e090"/></linearGradient>',
        '<path id="shield" d="M2 2h56v50c0 20-16 30-28 36C18 82 2 72 2 52z"/></defs>',
        '<use href="#shield" stroke="#17324d" stroke-width="2" fill="#2b5d9b"/>',
        '<path d="M2 2h14l42 50v14z" fill="url(#metal)"/></svg>',
      ].join(''),
    );
  });

  it('lets a style win over a class, a class over its element, and all over an attribute', () => {
    const style =
      '<style>.a{fill:red;stroke:red}.b{fill:grey}.a{fill:red}path{fill:blue;opacity:.5}#p{stroke:green} /* } */</style>';
    expect(
      cleaned(svg(`${style}<path id="p" class="b a" fill="white" style="opacity:1;" d="M0 0"/>`)),
    ).toContain('<path id="p" fill="red" d="M0 0" opacity="1" stroke="green"/>');
  });

  it.each([
    ['viewBox="10 -5 30,60"', { width: 30, height: 60 }, '10 -5 30 60'],
    ['width="30" height="60px"', { width: 30, height: 60 }, '0 0 30 60'],
    ['width="1in" height="72pt" x="5"', { width: 96, height: 96 }, '0 0 96 96'],
  ])('has the size that it says: %s', (attributes, size, viewBox) => {
    const picture = cleanSvg(svgBytes(svg('<path d="M0 0"/>', attributes)));
    expect(picture).toMatchObject(size);
    expect(new TextDecoder().decode(picture.bytes)).toContain(`viewBox="${viewBox}"`);
  });

  it('is known by its beginning, and nothing else is', () => {
    for (const source of [
      svgArms,
      svg(''),
      `\ufeff${svg('')}`,
      '<!-- x --><svg></svg>',
      '<s:svg xmlns:s="x"/>',
    ]) {
      expect(looksLikeSvg(svgBytes(source)), source).toBe(true);
    }
    for (const source of ['', 'svg', '<html></html>', '%PDF-1.7'])
      expect(looksLikeSvg(svgBytes(source)), source).toBe(false);
  });
});

describe('a drawing that could do more than draw is refused', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', 'picture.svg-unsafe'],
    ['a script hidden in a comment', '<scr<!-- -->ipt>alert(1)</script>', 'picture.svg-unsafe'],
    ['a handler', '<path d="M0 0" onclick="alert(1)"/>', 'picture.svg-unsafe'],
    ['a handler in capitals', '<g OnLoad="alert(1)"/>', 'picture.svg-unsafe'],
    [
      'a page inside',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
      'picture.svg-unsafe',
    ],
    ['a picture inside', '<image href="data:image/png;base64,AA=="/>', 'picture.svg-unsafe'],
    ['a file from elsewhere', '<use xlink:href="http://example.invalid/a.svg#x"/>', 'picture.svg-unsafe'],
    ['a file of this machine', '<use href="file:///etc/passwd"/>', 'picture.svg-unsafe'],
    ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'picture.svg-unsafe'],
    [
      'a colour from elsewhere',
      '<path fill="url(http://example.invalid/x)" d="M0 0"/>',
      'picture.svg-unsafe',
    ],
    [
      'a colour from elsewhere, in a style',
      '<path style="fill: URL( //example.invalid )" d="M0 0"/>',
      'picture.svg-unsafe',
    ],
    [
      'a style sheet from elsewhere',
      '<style>@import url(http://example.invalid/x.css);</style>',
      'picture.svg-style',
    ],
    [
      'a style sheet with an escape',
      '<style>.a{fill:u\\72l(x)}</style><path class="a"/>',
      'picture.svg-style',
    ],
    ['a movement', '<path d="M0 0"><animate attributeName="d"/></path>', 'picture.svg-unsafe'],
    ['an effect', '<filter id="f"><feImage href="x"/></filter>', 'picture.svg-unsafe'],
    ['letters', '<text>Comune</text>', 'picture.svg-text'],
    ['a part that contains itself', '<g id="a"><use href="#a"/></g>', 'picture.svg-too-complex'],
    [
      'two that contain each other',
      '<mask id="a" mask="url(#b)"/><mask id="b" style="mask:url(#a)"/>',
      'picture.svg-too-complex',
    ],
    ['a style for everything inside', '<style>g path{fill:red}</style>', 'picture.svg-style'],
    ['what is not closed', '<g>', 'picture.broken'],
    ['a comment that is not closed', '<!-- ', 'picture.broken'],
    ['groups without end', '<g>'.repeat(100) + '</g>'.repeat(100), 'picture.broken'],
  ])('%s', async (_what, inside, code) => {
    expect(await codeOf(svg(inside))).toBe(code);
  });

  it.each([
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"/>',
      'picture.svg-entities',
    ],
    ['an entity', svg('<path d="&a;"/>'), 'picture.svg-entities'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'picture.broken'],
    ['another namespace', '<svg xmlns="http://example.invalid"/>', 'picture.broken'],
    ['no size', svg('', 'width="100%"'), 'picture.svg-size'],
    ['a size of nothing', svg('', 'viewBox="0 0 0 5"'), 'picture.svg-size'],
    ['a strip', svg('', 'viewBox="0 0 1000 1"'), 'picture.svg-size'],
  ])('%s', async (_what, source, code) => {
    expect(await codeOf(source)).toBe(code);
  });

  it('few lines that become millions of elements', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
    );
    expect(await codeOf(svg(`<path id="l0" d="M0 0"/>${levels.join('')}`))).toBe('picture.svg-too-complex');
    const chain = Array.from({ length: 5000 }, (_, at) => `<g id="c${at + 1}"><use href="#c${at}"/></g>`);
    expect(await codeOf(svg(chain.toReversed().join('')))).toBe('picture.svg-too-complex');
  });

  it('a style of kilobytes that every element would carry', async () => {
    const long = Array.from({ length: 900 }, () => '1').join(' ');
    const style = `<style>path{stroke-dasharray:${long}}</style>`;
    expect(await codeOf(svg(`${style}${'<path d="M0 0"/>'.repeat(5000)}`))).toBe('picture.svg-too-complex');
    const many = Array.from({ length: 20_000 }, (_, at) => `.a${at}{fill:red}`).join('');
    const started = performance.now();
    cleanSvg(svgBytes(svg(`<style>${many}</style>${'<path class="a7 a9" d="M0 0"/>'.repeat(20_000)}`)));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('text of megabytes in a moment', async () => {
    const started = performance.now();
    for (const piece of ['<!--', '<g ', '<?', '<path d="', '<style>/*', ' x="1"', '&', '<![CDATA[']) {
      const source = svgBytes(svg(piece.repeat(Math.floor(1_500_000 / piece.length))));
      expect(() => looksLikeSvg(source) && cleanSvg(source)).not.toThrow(RangeError);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('whatever is written in it, only what draws comes through', () => {
  const names = [
    ...drawnElements,
    'script',
    'foreignObject',
    'image',
    'style',
    'metadata',
    'x:y',
    'text',
    'set',
  ];
  const keys = [...geometry, ...appearance, 'href', 'xlink:href', 'onload', 'style', 'class', 'x:z'];
  const values = fc.oneof(
    fc.constantFrom(
      '#a',
      'url(#a)',
      'url("#a")',
      'url(http://x)',
      'red',
      'javascript:x',
      'fill:red;stroke:url(#a)',
      'a',
    ),
    fc.string({ maxLength: 8 }).map((value) => value.replace(/[<&"]/g, '')),
  );
  const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), values), {
    maxLength: 3,
    selector: ([key]) => key,
  });
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom(...names),
        attributes,
        fc.oneof(
          { maxDepth: 3 },
          fc.constant(''),
          fc.array(tie('element'), { maxLength: 3 }).map((all) => all.join('')),
        ),
      )
      .map(
        ([name, all, inside]) =>
          `<${name}${all.map(([key, value]) => ` ${key}="${value}"`).join('')}>${inside}</${name}>`,
      ),
  }));
  let passed = 0;
  fc.assert(
    fc.property(element, (inside) => {
      try {
        const first = cleanSvg(svgBytes(svg(inside, 'xmlns:x="urn:x" viewBox="0 0 6 9"')));
        const written = new TextDecoder().decode(first.bytes);
        passed += 1;
        expect(cleanSvg(first.bytes)).toEqual(first);
        expect(written).not.toMatch(
          /<(script|foreignObject|image|style|x:)|\s(on\w+|style|class|xlink:\w+|x:\w+)=|url\((?!#)|href="(?!#)/i,
        );
      } catch (error) {
        if (!(error instanceof PiaoError)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
  expect(passed).toBeGreaterThan(100);
});
