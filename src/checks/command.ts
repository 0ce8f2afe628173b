import { parseArgs } from 'node:util';
import { readPlaybooks } from '../model/read.ts';
import { checkPlaybooks, isError, todayOf } from './check.ts';
import { formats, isFormat } from './report.ts';
import { ruleAddress } from './repository.ts';

const usage = `Usage: npm run check:content -- [options]

  --format people|github|json   how to report (people)
  --folder <path>               the folder to check (playbooks)
  --today <2026-11-22>          the day to check against (today)
  --help                        show this

Ends with 0 where all is well, 1 where something must be mended, 2 where the command was misused.`;

type Told = { code: 0 | 1 | 2; out?: string; error?: string };

const misused = (reason: string): Told => ({ code: 2, error: `${reason}\n\n${usage}` });

const read = (folder: string) => {
  try {
    return readPlaybooks(folder);
  } catch {
    return undefined;
  }
};

/** Runs the command: reads, checks, reports. Writes nothing. */
export const run = (args: readonly string[], { now, color }: { now: Date; color: boolean }): Told => {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'people' },
        folder: { type: 'string', default: 'playbooks' },
        today: { type: 'string', default: todayOf(now) },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
  const { format, folder, today, help } = values;
  if (help) return { code: 0, out: usage };
  if (!isFormat(format)) return misused(`"${format}" is no format.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) return misused(`"${today}" is no day.`);
  const playbooks = read(folder);
  if (!playbooks) return misused(`There is no folder "${folder}".`);
  const problems = checkPlaybooks(playbooks, today);
  const out = formats[format](problems, { color, pages: playbooks.pages.length, linkTo: ruleAddress });
  return { code: problems.some(isError) ? 1 : 0, out };
};

if (import.meta.main) {
  const { code, out, error } = run(process.argv.slice(2), {
    now: new Date(),
    color: process.stdout.isTTY && !process.env['NO_COLOR'],
  });
  if (out !== undefined) process.stdout.write(`${out}\n`);
  if (error !== undefined) process.stderr.write(`${error}\n`);
  process.exitCode = code;
}
