import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { readPlaybooks } from '../../../src/model/read.ts';
import { startChromium } from '../../browser/chromium.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import build, { root } from '../../site/build.ts';
import { barChart, type Panel } from '../panels.ts';
import { keepFigures, median, table, type Row } from '../figures.ts';
import { host, type Encoding, type Host } from '../host.ts';
import { conditions } from './conditions.ts';
import { lighthouseRuns, scoresOf } from './lighthouse.ts';
import { load, type Load } from './load.ts';
import type { Peer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { search, type Query } from './search.ts';
import { steady } from './steady.ts';

const { values: options } = parseArgs({
  options: {
    /** Build stock Starlight and VitePress from the same pages, and measure them too. */
    peers: { type: 'boolean', default: false },
    /** Visits of each page; the middle one counts. */
    runs: { type: 'string', default: '5' },
    /** What the host compresses with: gzip, as most do, or br. */
    encoding: { type: 'string', default: 'gzip' },
    /** Leave Lighthouse out. */
    quick: { type: 'boolean', default: false },
  },
});

const runs = Number(options.runs);
const measured = ['index', 'situations/shouting', 'checklists/saying-no', 'put-it-right'] as const;
const queries: readonly [Query, Query] = [
  { words: 'shouting', answer: 'situations/shouting' },
  { words: 'haggling', answer: 'situations/haggling' },
];

const debugPort = 9333;

const times = async <T>(count: number, measure: () => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let index = 0; index < count; index += 1) results.push(await measure());
  return results;
};

const middle = <T extends Record<string, number>>(all: readonly T[]): T =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((key) => [key, median(all.map((one) => one[key] ?? Number.NaN))]),
  ) as T;

const kilobytes = (bytes: number): number => Math.round(bytes / 10.24) / 100;

const loadRow = (site: string, page: string, figures: Load): Row => {
  const { html, css, js, font, other } = figures;
  return {
    site,
    page,
    requests: figures.requests,
    'third party': figures.thirdParty,
    'HTML KB': kilobytes(html),
    'CSS KB': kilobytes(css),
    'JS KB': kilobytes(js),
    'other KB': kilobytes(other),
    'font KB': kilobytes(font),
    'without font KB': kilobytes(html + css + js + other),
    'FCP ms': Math.round(figures.fcp),
    'LCP ms': Math.round(figures.lcp),
    CLS: Math.round(figures.cls * 10_000) / 10_000,
    'TBT ms': Math.round(figures.tbt),
    'background KB': kilobytes(figures.background),
  };
};

type Site = { peer: Peer; site: Host };

const measureLoads = async (browser: Browser, { peer, site }: Site): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const id of measured) {
    const figures = middle(await times(runs, () => load(browser, site, peer.pathOf(id))));
    rows.push(loadRow(peer.name, id, figures));
  }
  return rows;
};

const measureSearch = async (browser: Browser, { peer, site }: Site): Promise<Row> => {
  const path = peer.pathOf('checklists/saying-no');
  try {
    const all = await times(runs, () => search(browser, { site, path, box: peer.box, queries }));
    const { cold, warm, bytes } = middle(all);
    return {
      site: peer.name,
      'cold ms': Math.round(cold),
      'warm ms': Math.round(warm),
      'fetched KB': kilobytes(bytes),
    };
  } catch (error) {
    return {
      site: peer.name,
      note: `not measured: ${String(error).split('\n')[0] ?? ''}`,
    };
  }
};

const measureScores = async ({ peer, site }: Site): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const id of measured) {
    const { scores, short } = await scoresOf(site.origin + peer.pathOf(id), debugPort);
    rows.push({
      site: peer.name,
      page: id,
      ...scores,
      'short of full marks': short.join(', '),
    });
  }
  return rows;
};

/** How many times as much a peer needs as we do, page by page. */
const ratios = (rows: readonly Row[], columns: readonly string[]): Row[] =>
  rows
    .filter(({ site }) => site !== steady.name)
    .map((row): Row => {
      const ours = rows.find(({ site, page }) => site === steady.name && page === row['page']);
      const compared = columns.map((column): [string, string | undefined] => {
        const [theirs, own] = [Number(row[column]), Number(ours?.[column])];
        return [
          column.replace(/ \w+$/, ''),
          own > 0 && theirs >= 0 ? `${(theirs / own).toFixed(1)}×` : undefined,
        ];
      });
      return {
        site: row['site'],
        page: row['page'],
        ...Object.fromEntries(compared),
      };
    });

const panel = (title: string, unit: string, rows: readonly Row[], column: string): Panel => ({
  title,
  unit,
  bars: rows
    .filter((row) => typeof row[column] === 'number')
    .map((row) => ({ label: String(row['site']), value: Number(row[column]) })),
});

// 1. What is measured: our own build, and the peers' where they are asked for.
build();
process.env['STEADY_CHROMIUM'] = findChromium();
const workshop = mkdtempSync(join(tmpdir(), 'steady-peers-'));
const playbooks = readPlaybooks(join(root, 'playbooks'));
const peers: readonly Peer[] = options.peers ? [steady, starlight, vitepress] : [steady];
const sites: Site[] = [];
for (const peer of peers) {
  const folder = peer.build(playbooks, join(workshop, peer.name.replace(/\W+/g, '-')));
  sites.push({ peer, site: await host(folder, options.encoding as Encoding) });
}

// 2. Every site on the same machine, in the same run.
const browser = await startChromium([`--remote-debugging-port=${debugPort}`]);
const loads: Row[] = [];
const searches: Row[] = [];
const scores: Row[] = [];
for (const site of sites) {
  loads.push(...(await measureLoads(browser, site)));
  searches.push(await measureSearch(browser, site));
  if (!options.quick) scores.push(...(await measureScores(site)));
}
await browser.close();
for (const { site } of sites) site.close();
rmSync(workshop, { recursive: true, force: true });

// 3. What came of it.
const { slowdown, latency, megabits } = conditions;
console.log(
  `\nCold visits, ${options.encoding}; ${slowdown}× slower CPU, ${megabits} Mbps, ${latency} ms; middle of ${runs}\n`,
);
console.log(table(loads));
console.log(
  `\nSearch from a checklist, from the last keystroke to the first visible result\n\n${table(searches)}`,
);
if (scores.length > 0) console.log(`\nLighthouse, phone; middle of ${lighthouseRuns}\n\n${table(scores)}`);
if (options.peers) {
  console.log(`\nPeers against Steady\n`);
  console.log(table(ratios(loads, ['HTML KB', 'CSS KB', 'JS KB', 'without font KB', 'FCP ms', 'LCP ms'])));
  console.log(`\n${table(ratios(searches, ['cold ms', 'warm ms', 'fetched KB']))}`);
}
const situation = loads.filter(({ page }) => page === 'situations/shouting');
keepFigures(
  'pages',
  [
    ...loads.map((row) => ({ measure: 'visit', ...row })),
    ...searches.map((row) => ({ measure: 'search', ...row })),
    ...scores.map((row) => ({ measure: 'Lighthouse', ...row })),
  ],
  barChart('A situation page on a slow phone', [
    panel('Bytes of a cold visit, without the font', 'KB', situation, 'without font KB'),
    panel('First paint', 'ms', situation, 'FCP ms'),
    panel('Largest paint', 'ms', situation, 'LCP ms'),
    panel('First search: last keystroke to first result', 'ms', searches, 'cold ms'),
    panel('Next search', 'ms', searches, 'warm ms'),
    panel('Bytes of a first search', 'KB', searches, 'fetched KB'),
  ]),
);
