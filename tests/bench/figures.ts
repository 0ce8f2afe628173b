import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where charts and figures go; not kept in the repository. */
export const output = fileURLToPath(new URL('output', import.meta.url));

/** One row of figures; what was not measured is left out. */
export type Row = Record<string, string | number | undefined>;

/** The middle value; the mean of the two middle ones where their number is even. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** `12.3`, `1,204`: three figures where they tell something. */
export const short = (value: string | number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
};

const columnsOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap(Object.keys))];

/** Rows as a table of plain text: words at the left, numbers at the right. */
export const table = (rows: readonly Row[]): string => {
  const columns = columnsOf(rows);
  const cells = [columns, ...rows.map((row) => columns.map((column) => short(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isText = columns.map((column) => rows.some((row) => typeof row[column] === 'string'));
  return cells
    .map((line) =>
      line
        .map((cell, index) =>
          isText[index] ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Keeps rows as JSON and as TSV, and a chart beside them. */
export const keepFigures = (name: string, rows: readonly Row[], chart: string): void => {
  mkdirSync(output, { recursive: true });
  const columns = columnsOf(rows);
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  writeFileSync(join(output, `${name}.json`), `${JSON.stringify(rows, undefined, 2)}\n`);
  writeFileSync(join(output, `${name}.tsv`), `${lines.map((line) => line.join('\t')).join('\n')}\n`);
  writeFileSync(join(output, `${name}.svg`), chart);
};
