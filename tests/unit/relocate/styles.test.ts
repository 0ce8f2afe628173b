import { expect, test } from 'vitest';
import { styleAttributes } from '../../../src/relocate/style-attributes.ts';
import { mergeSheets, oneStylesheet } from '../../../src/relocate/stylesheets.ts';
import { bodyOf, filesOf, page, run, siteOf } from './site.ts';

const sheets =
  '<link rel="stylesheet" href="../css/a.css"><link rel="stylesheet" media="print" href="../b.css">';

test('the stylesheets of a page become one, in order, each for its media', async () => {
  const made = await run(
    siteOf({ 'css/a.css': 'a { color: red }', 'b.css': 'b { color: blue }', 'x/p.html': page('', sheets) }),
    oneStylesheet,
  );
  const path = /href="\.\.\/([^"]+)"/.exec(made['x/p.html'] ?? '')?.[1] ?? '';
  expect(path).toMatch(/^_astro\/page\.\w{10}\.css$/);
  expect(made[path]).toBe('a{color:red}\n@media print{b{color:#00f}}');
  expect(made['x/p.html']?.match(/<link/g)).toHaveLength(1);
});

test('addresses in a stylesheet are relative to where it stands', () => {
  const files = filesOf({
    'css/a.css': 'a { background: url(/img/x.png?v=1), url(y.png), url(data:,), url("#id") }',
    'img/x.png': '',
    'css/y.png': '',
  });
  expect(mergeSheets(files, [{ file: 'css/a.css' }])).toBe(
    'a{background:url(../img/x.png?v=1),url(../css/y.png),url(data:,),url(#id)}',
  );
});

test('an address in a stylesheet that leads nowhere stops the build', () => {
  const files = filesOf({ 'a.css': 'a { background: url(/gone.png) }' });
  expect(() => mergeSheets(files, [{ file: 'a.css' }])).toThrow(/a\.css: url\(\/gone\.png\) leads nowhere/);
});

test('a stylesheet that imports another stops the build', () => {
  const files = filesOf({ 'a.css': '@import "b.css";' });
  expect(() => mergeSheets(files, [{ file: 'a.css' }])).toThrow(/cannot be merged/);
});

test('style attributes move into a stylesheet, one rule for the same declarations', async () => {
  const made = await run(
    siteOf({
      'a.css': '',
      'x/p.html': page(
        '<i style="--depth: 0"></i><b style="--depth: 0" class="c"></b><u style=" "></u>',
        '<link rel="stylesheet" href="../a.css">',
      ),
    }),
    styleAttributes,
  );
  const name = /data-style="(\w+)"/.exec(made['x/p.html'] ?? '')?.[1];
  expect(bodyOf(made['x/p.html'])).toBe(
    `<i data-style="${name}"></i><b class="c" data-style="${name}"></b><u></u>`,
  );
  expect(made['_astro/attributes.css']).toBe(`[data-style="${name}"]:not(#_#_){--depth: 0}`);
  expect(made['x/p.html']).toContain('<link rel="stylesheet" href="../_astro/attributes.css"></head>');
});
