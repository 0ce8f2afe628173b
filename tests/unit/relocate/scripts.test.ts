import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { classicScripts } from '../../../src/relocate/scripts.ts';
import { page, run, siteOf } from './site.ts';

const shared =
  'globalThis.defined = (globalThis.defined ?? 0) + 1; export const say = (word) => said.push(word);';

const site = () =>
  siteOf({
    '_astro/shared.js': shared,
    '_astro/a.js': 'import { say } from "./shared.js"; say("a");',
    '_astro/b.js': 'import { say } from "./shared.js"; say("b");',
    'one.html': page(
      '<script type="module" src="_astro/a.js"></script><script type="module">said.push("own")</script><script type="module" src="_astro/b.js"></script>',
      '<link rel="modulepreload" href="_astro/shared.js">',
    ),
    'two.html': page(
      '<script type="module" src="_astro/a.js"></script><script type="module">said.push("own")</script><script type="module" src="_astro/b.js"></script><script type="module" src="_astro/a.js"></script>',
    ),
    'three.html': page('<script type="module" src="_astro/b.js"></script><script src="classic.js"></script>'),
    'classic.js': '',
  });

const scriptsIn = (html = '') => html.match(/<script[^>]*>/g);

test('the module scripts of a page become one classic, deferred script', async () => {
  const made = await run(site(), classicScripts);
  expect(scriptsIn(made['one.html'])).toHaveLength(1);
  expect(scriptsIn(made['one.html'])?.[0]).toMatch(/^<script defer="" src="_astro\/page\.\w{10}\.js">$/);
  expect(made['one.html']).not.toContain('modulepreload');
});

test('pages with the same scripts share a bundle; others have their own', async () => {
  const made = await run(site(), classicScripts);
  expect(scriptsIn(made['one.html'])).toEqual(scriptsIn(made['two.html']));
  expect(scriptsIn(made['three.html'])?.[0]).not.toBe(scriptsIn(made['one.html'])?.[0]);
});

test('a bundle runs in the order of the page, and runs what is shared once', async () => {
  const made = await run(site(), classicScripts);
  const path = /src="([^"]+)"/.exec(made['one.html'] ?? '')?.[1] ?? '';
  const world: { said: string[]; defined?: number } = { said: [] };
  runInNewContext(made[path] ?? '', world);
  expect(world.said).toEqual(['a', 'own', 'b']);
  expect(world.defined).toBe(1);
});

test('classic scripts are left alone', async () => {
  const made = await run(site(), classicScripts);
  expect(made['three.html']).toContain('<script src="classic.js">');
});
