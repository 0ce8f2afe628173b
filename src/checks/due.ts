import { parseArgs } from 'node:util';
import { reviewBy } from '../model/page.ts';
import { readPlaybooks, type Page } from '../model/read.ts';
import { todayOf } from './check.ts';

const usage = `Usage: npm run due -- [options]

  --days <N>             what falls due within N days (30); what is overdue is always listed
  --owner <role>         only this owner's pages
  --today <2026-11-22>   the day to count from (today)

Lists pages by owner, the earliest first.`;

/** A page with the day by which it must be read again. */
export type Due = { file: string; title: string; owner: string; due: string; days: number };

const day = 86_400_000;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);

/** The pages that fall due within some days of a day, overdue ones included, the earliest first. */
export const dueWithin = (pages: readonly Page[], today: string, days: number): Due[] =>
  pages
    .map(({ file, data }): Due => {
      const due = reviewBy(data);
      return { file, title: data.title, owner: data.owner, due, days: daysBetween(today, due) };
    })
    .filter((page) => page.days <= days)
    .toSorted((a, b) => a.days - b.days || (a.file < b.file ? -1 : 1));

const when = ({ days }: Due): string =>
  days < 0 ? `${-days} days overdue` : days === 0 ? 'today' : `in ${days} days`;

/** The list for people, by owner. */
export const formatDue = (list: readonly Due[], days: number): string => {
  if (list.length === 0) return `Nothing falls due within ${days} days.`;
  const owners = [...Map.groupBy(list, ({ owner }) => owner)];
  return owners
    .map(
      ([owner, pages]) =>
        `${owner}\n${pages.map((page) => `  ${page.due}  ${page.title} (${when(page)})\n              ${page.file}`).join('\n')}`,
    )
    .join('\n\n');
};

type Told = { code: 0 | 2; out: string };

/** Runs the command on a folder of playbooks. */
export const runDue = (args: readonly string[], now: Date, folder = 'playbooks'): Told => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        days: { type: 'string', default: '30' },
        owner: { type: 'string' },
        today: { type: 'string', default: todayOf(now) },
      },
    });
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 0)
      return { code: 2, out: `"${values.days}" is no number of days.\n\n${usage}` };
    const list = dueWithin(readPlaybooks(folder).pages, values.today, days);
    const wanted = values.owner?.toLowerCase();
    return {
      code: 0,
      out: formatDue(
        list.filter(({ owner }) => wanted === undefined || owner.toLowerCase() === wanted),
        days,
      ),
    };
  } catch (error) {
    return { code: 2, out: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` };
  }
};

if (import.meta.main) {
  const { code, out } = runDue(process.argv.slice(2), new Date());
  process.stdout.write(`${out}\n`);
  process.exitCode = code;
}
