import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeIds } from '../../src/model/theme.ts';
import { dist, distFiles, distPages } from './dist.ts';
import { askedElsewhere, gzipped, loadedBy } from './loaded.ts';

const kilobyte = 1024;

/** The most that a page may weigh on the way, in KB with gzip and without its font, by where it stands. */
const budgets = [
  {
    name: 'the front door',
    of: /^index\.html$/,
    html: 8,
    css: 12,
    js: 8,
    all: 30,
  },
  {
    name: 'a situation',
    of: /^situations\//,
    html: 8,
    css: 12,
    js: 8,
    all: 30,
  },
  {
    name: 'a checklist',
    of: /^checklists\//,
    html: 7,
    css: 12,
    js: 8,
    all: 28,
  },
  { name: 'a practice', of: /^practice\//, html: 9, css: 12, js: 8, all: 31 },
  {
    name: 'a playbook',
    of: new RegExp(`^(?:${themeIds.join('|')})\\.html$`),
    html: 12,
    css: 12,
    js: 8,
    all: 34,
  },
  // It holds every sheet that can go into a pack, so that it grows with the site.
  { name: 'the pack builder', of: /^pack-builder\.html$/, html: 84, css: 12, js: 8, all: 100 },
] as const;

/** The one font file, in KB as it is: it is compressed in itself. */
const fontBudget = 36;

const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + gzipped(path), 0);

const weightOf = (page: string) => {
  const { html, css, js, other } = loadedBy(page);
  const parts = { html: gzipped(html), css: sum(css), js: sum(js) };
  return { ...parts, all: parts.html + parts.css + parts.js + sum(other) };
};

const tooHeavy = (page: string, budget: (typeof budgets)[number]): string[] => {
  const weight = weightOf(page);
  return (['html', 'css', 'js', 'all'] as const)
    .filter((part) => weight[part] > budget[part] * kilobyte)
    .map((part) => `${page}: ${part} ${(weight[part] / kilobyte).toFixed(1)} KB, at most ${budget[part]}`);
};

const pagesOf = ({ of }: (typeof budgets)[number]): string[] => distPages().filter((page) => of.test(page));
const used = budgets.filter((budget) => pagesOf(budget).length > 0);

describe.each(used)('$name', (budget) => {
  it('keeps its budget of HTML, styles and scripts', () => {
    expect(pagesOf(budget).flatMap((page) => tooHeavy(page, budget))).toEqual([]);
  });
});

it('finds pages of the four kinds that every site has', () => {
  expect(used.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['the front door', 'a situation', 'a checklist', 'a playbook']),
  );
});

it('has one font file, within its budget', () => {
  const fonts = distFiles().filter((path) => /\.(woff2?|ttf|otf)$/.test(path));
  expect(fonts).toHaveLength(1);
  expect(statSync(join(dist, fonts[0] ?? '')).size / kilobyte).toBeLessThanOrEqual(fontBudget);
});

it('lets no page ask another host for anything', () => {
  expect(distPages().flatMap(askedElsewhere)).toEqual([]);
});
