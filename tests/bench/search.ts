import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawChart } from './chart.ts';
import { readQueries, type Query } from './queries.ts';
import { byStyle, placeOf, scoreOf, type Run, type Score } from './score.ts';
import { openOurs, openPlain, type Search } from './searches.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const runAll = async (queries: readonly Query[], search: Search): Promise<Run[]> => {
  const runs: Run[] = [];
  for (const query of queries) runs.push({ query, shown: await search(query.text) });
  return runs;
};

const figures = ({ first, third, rank, empty }: Score): string =>
  `${first.toFixed(3)}  ${third.toFixed(3)}  ${rank.toFixed(3)}  ${String(empty).padStart(4)}`;

const queries = readQueries(process.argv[2] ?? at('queries.tsv'));
const ours = byStyle(await runAll(queries, await openOurs(at('../../dist'), at('../../playbooks'))));
const plain = byStyle(await runAll(queries, await openPlain(at('../../dist'))));
const rows = ours.map(([style, runs], index) => ({
  style,
  runs,
  ours: scoreOf(runs),
  plain: scoreOf(plain[index]?.[1] ?? []),
}));

console.log('                   Steady                       plain Pagefind');
console.log('style    queries   at 1   at 3   MRR    none    at 1   at 3   MRR    none');
for (const row of rows)
  console.log(
    `${row.style.padEnd(10)}${String(row.runs.length).padStart(6)}   ${figures(row.ours)}    ${figures(row.plain)}`,
  );

console.log('\nNot first:');
for (const run of ours.slice(0, -1).flatMap(([, runs]) => runs)) {
  const place = placeOf(run);
  if (place !== 1)
    console.log(
      `  ${run.query.style.padEnd(9)} ${run.query.text} → ${run.shown.slice(0, 3).join(' ')} (${place ?? 'not shown'})`,
    );
}

mkdirSync(at('output'), { recursive: true });
const title = `The right page first, ${queries.length} queries in staff language`;
const bars = rows.map((row) => ({ label: row.style, plain: row.plain.first, ours: row.ours.first }));
writeFileSync(at('output/search.svg'), drawChart(title, bars));
console.log('\nChart: tests/bench/output/search.svg');
