/**
 * The style of the page, light and dark, screen and paper; every pair of colours has a contrast of at least 4,5:1
 * (7:1 for running text). Nothing is fetched: no fonts, no images. Arms are drawn for white paper: they stand on it in the dark too.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #17324d; --text: #1b1f23; --soft: #4d5862; --line: #b9c2cb; --paper: #ffffff;
  --head: #17324d; --head-text: #ffffff; --group: #e6ecf2; --total: #f2f5f8; --link: #0b4f8a;
  --t0: #1f5c2e; --f0: #e7f3e9; --t1: #7a4b00; --f1: #fdf1dc; --t2: #9c1126; --f2: #fbe4e7; --t3: #6b0018; --f3: #f6cdd4; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #a9cdf0; --text: #e8eaed; --soft: #b4bdc6; --line: #4a545e; --paper: #15191d;
  --head: #203a54; --head-text: #ffffff; --group: #243240; --total: #1e262e; --link: #8fc4f5;
  --t0: #9fdcae; --f0: #17301d; --t1: #f3cd8a; --f1: #372708; --t2: #f7a9b4; --f2: #3d1219; --t3: #ffc2cb; --f3: #560f1c; } }
* { box-sizing: border-box; }
html { scroll-behavior: auto; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.6 "Titillium Web", system-ui, "Segoe UI", sans-serif; overflow-wrap: break-word; }
header, nav, main, footer { max-width: 68rem; margin: 0 auto; padding: 1rem 1.5rem; }
p, li, dd { max-width: 48rem; }
td li, td p, th p { max-width: none; margin: 0; }
h1, h2, h3, h4, h5, h6 { color: var(--ink); line-height: 1.25; margin: 1.8em 0 .6em; scroll-margin-top: 1rem; }
h1 { font-size: 2.1rem; margin: .2em 0 .4em; } h2 { font-size: 1.75rem; border-bottom: 2px solid var(--ink); padding-bottom: .2em; }
h3 { font-size: 1.4rem; } h4 { font-size: 1.2rem; } h5 { font-size: 1.05rem; } h6 { font-size: 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .6rem 1rem; z-index: 2; }
.whole { white-space: nowrap; }
.arms { display: block; height: 3cm; max-width: 9cm; object-fit: contain; object-position: left; }
@media screen and (prefers-color-scheme: dark) { .arms { background: #ffffff; padding: .4rem; border-radius: 3px; } }
.entity { font-size: 1.15rem; font-weight: 600; color: var(--ink); margin: 0; }
.edition { border-left: 4px solid var(--ink); padding-left: 1rem; margin: 1.2rem 0; } .edition p { margin: .2rem 0; } .edition p:first-child { font-weight: 600; }
.print, .note, .caption, footer { color: var(--soft); font-size: .9rem; } .print { overflow-wrap: anywhere; } .note { font-style: italic; }
nav h2 { border: 0; font-size: 1.2rem; } nav ol { list-style: none; margin: 0; padding-left: 1.2rem; } nav > ol { padding-left: 0; } nav > ol > li { margin: .5rem 0; font-weight: 600; } nav li li { font-weight: 400; }
.wide { overflow-x: auto; margin: .8rem 0 1.6rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; color: var(--ink); padding: .3rem 0; }
th, td { padding: .4rem .55rem; vertical-align: top; text-align: left; border-bottom: 1px solid var(--line); min-width: 3rem; }
thead th { background: var(--head); color: var(--head-text); vertical-align: bottom; }
.drawn th { background: var(--group); color: var(--ink); } .drawn th, .drawn td { border: 1px solid var(--line); }
.group th { background: var(--group); color: var(--ink); } .subtotal td, .total td { background: var(--total); font-weight: 600; } .total td { border-top: 2px solid var(--ink); border-bottom-color: var(--ink); }
.end { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .end { white-space: normal; } .center { text-align: center; }
.tone-0 { color: var(--t0); background: var(--f0); } .tone-1 { color: var(--t1); background: var(--f1); } .tone-2 { color: var(--t2); background: var(--f2); } .tone-3 { color: var(--t3); background: var(--f3); }
.tone-0, .tone-1, .tone-2, .tone-3 { font-weight: 600; white-space: nowrap; }
.in-1 { padding-left: 1.6rem; } .in-2 { padding-left: 2.8rem; } .in-3 { padding-left: 4rem; } .in-4 { padding-left: 5.2rem; } .in-5 { padding-left: 6.4rem; } .in-6 { padding-left: 7.6rem; }
dl { margin: .6rem 0 1.6rem; border-top: 1px solid var(--line); } dl div { display: grid; grid-template-columns: minmax(9rem, 17rem) 1fr; gap: 0 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
dt { font-weight: 600; color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.badges { list-style: none; padding: 0; margin: .2rem 0 .6rem; display: flex; flex-wrap: wrap; gap: .4rem; } .badges li { border: 1px solid var(--ink); border-radius: 3px; color: var(--ink); font-size: .85rem; font-weight: 600; padding: .1rem .5rem; }
del { color: var(--t2); } ins { color: var(--t0); font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; }
@media (max-width: 40rem) { dl div { grid-template-columns: 1fr; } }
@media print { @page { size: A4; margin: 2cm; } body { font-size: 10pt; } .skip { display: none; } nav { break-after: page; } h2 { break-before: page; } nav h2 { break-before: auto; } h1, h2, h3, h4, h5, h6 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; } header, nav, main, footer { max-width: none; padding: 0; }
  .draft::before { content: "BOZZA"; position: fixed; top: 38%; left: 12%; font-size: 130pt; transform: rotate(-45deg); color: rgba(23, 50, 77, .1); } }
`;
