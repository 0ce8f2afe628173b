import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isKind, kinds } from '../model/page.ts';
import { readPlaybooks } from '../model/read.ts';
import { isTheme, themeIds } from '../model/theme.ts';
import { todayOf } from './check.ts';
import { newPage, pathOf, slugOf } from './new-page.ts';
import { quietestInterval } from './stagger.ts';

const usage = `Usage: npm run new
   or: npm run new practice "The late cake"
   or: npm run new -- --kind situation --title "They want a receipt" --theme put-it-right --owner "Shift lead"

  --kind    ${Object.keys(kinds).join(', ')}
  --title   the page's title; a situation's in the words of the person it happens to
  --theme   ${themeIds.join(', ')}
  --owner   the role that keeps the page true (Floor manager)
  --folder  where pages stand (playbooks)

What is not given is asked for. Never writes over a file.`;

type Answers = { kind: string; title: string; theme: string; owner: string; folder: string };
type Told = { code: 0 | 1 | 2; out: string };

/** Writes a new page, or tells why not. */
export const writeNewPage = ({ kind, title, theme, owner, folder }: Answers, now: Date): Told => {
  if (!isKind(kind))
    return { code: 2, out: `"${kind}" is no kind. Write one of: ${Object.keys(kinds).join(', ')}.` };
  if (!isTheme(theme))
    return { code: 2, out: `"${theme}" is no theme. Write one of: ${themeIds.join(', ')}.` };
  if (slugOf(title) === '') return { code: 2, out: 'The title has no letters from a to z.' };
  const { pages } = readPlaybooks(folder);
  const taken = pages.find(({ data }) => data.title.toLowerCase() === title.trim().toLowerCase());
  if (taken)
    return {
      code: 1,
      out: `${taken.file} has the title "${title}" already. Change that page, or choose another title.`,
    };
  const reviewed = todayOf(now);
  const page = {
    kind,
    title: title.trim(),
    theme,
    owner,
    reviewed,
    reviewEvery: quietestInterval(pages, reviewed),
  };
  const file = join(folder, pathOf(page));
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, newPage(page), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { code: 1, out: `${file} is there already. Nothing was written; choose another title.` };
  }
  const link =
    kind === 'page'
      ? ''
      : `\nLink it from ${join(folder, 'index.mdx')}: - [${page.title}](./${pathOf(page)})`;
  return {
    code: 0,
    out: `${file} is written, to be reviewed every ${page.reviewEvery} months.\nWrite what is marked TO WRITE; "npm run check:content" lists what is left.${link}`,
  };
};

const questions = [
  ['kind', `What is it? (${Object.keys(kinds).join(', ')}) `, 'situation'],
  ['title', 'What is its title? A situation’s is what happens, such as "They want a receipt". ', ''],
  ['theme', `Which theme? (${themeIds.join(', ')}) `, 'put-it-right'],
  ['owner', 'Which role keeps it true? (Floor manager) ', 'Floor manager'],
] as const;

const main = async (args: string[]): Promise<Told> => {
  let given;
  try {
    const option = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        kind: option,
        title: option,
        theme: option,
        owner: option,
        folder: option,
        help: { type: 'boolean' },
      },
    });
    const [kind = values.kind, title = values.title] = positionals;
    given = { ...values, kind, title };
  } catch (error) {
    return { code: 2, out: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` };
  }
  if (given.help) return { code: 0, out: usage };
  const answers: Answers = { kind: '', title: '', theme: '', owner: '', folder: given.folder ?? 'playbooks' };
  const prompt = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
  for (const [name, question, usual] of questions) {
    const asked = given[name] ?? (await prompt?.question(question));
    answers[name] = asked?.trim() || usual;
  }
  prompt?.close();
  return writeNewPage(answers, new Date());
};

if (import.meta.main) {
  const { code, out } = await main(process.argv.slice(2));
  process.stdout.write(`${out}\n`);
  process.exitCode = code;
}
