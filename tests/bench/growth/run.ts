import { rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { readPlaybooks } from '../../../src/model/read.ts';
import { startChromium } from '../../browser/chromium.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import { root } from '../../site/build.ts';
import { barChart } from '../panels.ts';
import { keepFigures, median, table, type Row } from '../figures.ts';
import { weigh } from '../host.ts';
import { firstSearch } from './first-search.ts';
import { madeUpPages } from './made-up.ts';
import { buildProject, copyProject, filesOf } from '../../site/project.ts';

const { values: options } = parseArgs({
  options: {
    /** How many pages each made-up playbook has. */
    sizes: { type: 'string', default: '100,500,2000' },
    /** Leave the made-up projects and their sites where they are, and say where. */
    keep: { type: 'boolean', default: false },
  },
});

const sizes = options.sizes.split(',').map(Number);
const playbooks = readPlaybooks(join(root, 'playbooks'));
const megabyte = 1024 * 1024;

/** The real situations, which stand in every made-up playbook. */
const realSituations = playbooks.pages
  .filter(({ data }) => data.kind === 'situation')
  .map(({ id }) => `${id}.html`);

const weights = (dist: string): { situation: number; front: number } => ({
  situation: median(realSituations.map((page) => weigh(dist, page))) / 1024,
  front: weigh(dist, 'index.html') / 1024,
});

const groups: Record<string, string> = { '.html': 'HTML', '.pdf': 'PDF' };

const groupOf = (path: string): string =>
  path.includes('pagefind') ? 'search' : (groups[extname(path)] ?? 'other');

const sizesOf = (dist: string): Row => {
  const files = filesOf(dist);
  const total = (name: string) =>
    files.filter(({ path }) => groupOf(path) === name).reduce((sum, { size }) => sum + size, 0) / megabyte;
  const all = ['HTML', 'PDF', 'search', 'other'].map((name): [string, number] => [`${name} MB`, total(name)]);
  return {
    files: files.length,
    'output MB': all.reduce((sum, [, size]) => sum + size, 0),
    ...Object.fromEntries(all),
  };
};

const measure = async (browser: Browser, size: number): Promise<Row> => {
  const folder = copyProject(madeUpPages(playbooks, size));
  const { seconds, peakBytes } = await buildProject(folder);
  const dist = join(folder, 'dist');
  const { situation, front } = weights(dist);
  const fetched = await firstSearch(browser, dist);
  const row: Row = {
    pages: size,
    seconds,
    'peak MB': peakBytes === undefined ? undefined : peakBytes / megabyte,
    ...sizesOf(dist),
    'situation KB': situation,
    'front door KB': front,
    'first search KB': fetched === undefined ? undefined : fetched / 1024,
  };
  if (options.keep) console.log(`${size} pages: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
  return row;
};

/** The most that a figure may grow from 500 to 2,000 pages. */
const limits: Record<string, number> = {
  seconds: 4.4,
  'peak MB': 4.4,
  'output MB': 4.1,
  'situation KB': 1.02,
};

const growth = (from: Row, to: Row): Row =>
  Object.fromEntries(
    Object.keys(to).map((column) => {
      if (column === 'pages') return [column, `${String(from['pages'])} → ${String(to['pages'])}`];
      const factor = Number(to[column]) / Number(from[column]);
      const digits = factor < 1.1 ? 3 : 2;
      return [column, Number.isFinite(factor) ? `${factor.toFixed(digits)}×` : undefined];
    }),
  );

// 1. Each size is built from nothing, one after the other.
process.env['STEADY_CHROMIUM'] = findChromium();
const browser = await startChromium();
const rows: Row[] = [];
for (const size of sizes) rows.push(await measure(browser, size));
await browser.close();

// 2. What came of it, and how it grows from step to step.
const steps = rows.slice(1).map((row, index) => growth(rows[index] ?? {}, row));
const most = Object.entries(limits).map(([column, factor]): [string, string] => [column, `${factor}×`]);
console.log(`\n${table(rows)}\n\n${table([...steps, { pages: 'at most', ...Object.fromEntries(most) }])}\n`);
const bars = (column: string) =>
  rows
    .filter((row) => typeof row[column] === 'number')
    .map((row) => ({
      label: `${String(row['pages'])} pages`,
      value: Number(row[column]),
    }));
keepFigures(
  'growth',
  rows,
  barChart('From 100 to 2,000 pages', [
    { title: 'Time of a whole build', unit: 's', bars: bars('seconds') },
    { title: 'Peak memory', unit: 'MB', bars: bars('peak MB') },
    { title: 'The finished folder', unit: 'MB', bars: bars('output MB') },
    {
      title: 'A situation page, compressed',
      unit: 'KB',
      bars: bars('situation KB'),
    },
    {
      title: 'Fetched for a first search',
      unit: 'KB',
      bars: bars('first search KB'),
    },
  ]),
);
