import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPlaybooks } from '../../src/model/read.ts';
import { searchData } from '../../src/search/data.ts';
import { searchFiles } from '../../src/search/files.ts';
import { bodyText } from '../../src/search/page-text.ts';
import { readQueries } from '../bench/queries.ts';
import { scoreOf, type Run } from '../bench/score.ts';
import { openOurs, type Search } from '../bench/searches.ts';
import { dist, distFiles } from './dist.ts';

const { pages } = readPlaybooks('playbooks');

let search: Search;

beforeAll(async () => {
  search = await openOurs(dist, 'playbooks');
});

test('every title and every alias finds its page first', async () => {
  const wrong: string[] = [];
  for (const { id, data } of pages)
    for (const text of [data.title, ...data.aliases]) {
      const [first] = await search(text);
      if (first !== id) wrong.push(`${text} → ${first}, not ${id}`);
    }
  expect(wrong).toEqual([]);
});

test('the bench is answered: first 90 of 100, among three 98 of 100, never nothing', async () => {
  const runs: Run[] = [];
  for (const query of readQueries('tests/bench/queries.tsv'))
    runs.push({ query, shown: await search(query.text) });
  const { queries, first, third, empty } = scoreOf(runs);
  expect(queries).toBeGreaterThanOrEqual(150);
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(third).toBeGreaterThanOrEqual(0.98);
  expect(empty).toBe(0);
});

test('a practice session is found by its name and headings, and its scene weighs nothing', async () => {
  const session = pages.find(({ id }) => id === 'practice/washer-not-installed')!;
  expect(session.source).toContain('detergent');
  expect(bodyText(session, {})).toContain('The customer, Mr. Haddad');
  expect(bodyText(session, {})).not.toContain('detergent');
});

test('results stand in the order of the kinds: situations first, practice after playbooks', async () => {
  const { groups } = searchData(readPlaybooks('playbooks'), new Map());
  expect(groups.map(({ kind }) => kind)).toEqual(['situation', 'checklist', 'playbook', 'practice', 'page']);
});

test('the bench asks only for pages that exist', () => {
  const ids = new Set(pages.map(({ id }) => id));
  const unknown = readQueries('tests/bench/queries.tsv').flatMap(({ text, answers }) =>
    answers.filter((id) => !ids.has(id)).map((id) => `${text}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test('the index is made from the playbooks alone, to the byte', async () => {
  const files = await searchFiles(readPlaybooks('playbooks'));
  const other = files
    .filter(({ path }) => !path.endsWith('.pf_fragment'))
    .filter(({ path, content }) => !readFileSync(join(dist, path)).equals(Buffer.from(content)))
    .map(({ path }) => path);
  expect(files.length).toBeGreaterThan(pages.length);
  expect(other).toEqual([]);
});

test('no file of an interface that the site does not use is shipped', () => {
  const scripts = distFiles().filter((path) => /^(pagefind|search)\/[^/]+\.(js|css)$/.test(path));
  expect(scripts).toEqual(['pagefind/pagefind-file.js', 'pagefind/pagefind.js', 'search/search.js']);
});
