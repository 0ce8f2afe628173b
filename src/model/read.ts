import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { z } from 'astro/zod';
import { parseBody, type Node } from './body.ts';
import { evidenceSchema, type Evidence } from './evidence.ts';
import { localSchema, unknownFacts, factNames, type Local } from './facts.ts';
import { pageSchema, type Kind, type PageData } from './page.ts';
import type { Problem } from './problem.ts';
import { shape } from './shape.ts';
import { wordsSchema, type Words } from './words.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** One page, as data and as a tree with positions. */
export type Page<D extends PageData = PageData> = {
  /** The file without its ending, below the folder: `situations/shouting`; the front door is `index`. */
  id: string;
  /** Path from the project's root: `playbooks/situations/shouting.mdx`. */
  file: string;
  data: D;
  /** The whole text of the file. */
  source: string;
  /** The body's tree; positions are those of the file. */
  root: Node;
  yaml: YamlFile;
};

export type PageOf<K extends Kind> = Page<Extract<PageData, { kind: K }>>;

/** Everything that stands in the playbooks folder. */
export type Playbooks = {
  /** By id, sorted. Pages with problems of their own are left out. */
  pages: readonly Page[];
  local: Local;
  words: Words;
  evidence: Evidence;
  /** What is wrong, over all files. */
  problems: readonly Problem[];
};

/** Narrows a page to one kind. */
export const isOfKind =
  <K extends Kind>(kind: K) =>
  (page: Page): page is PageOf<K> =>
    page.data.kind === kind;

/** Larger than any honest page, small enough to parse without harm; in bytes. */
export const largestFile = 256 * 1024;

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

const atTop = { line: 1, column: 1 };

type Read = { page?: Page; problems: Problem[] };

const yamlProblems = (yaml: YamlFile, file: string): Problem[] =>
  yaml.errors.slice(0, 1).map(({ place, message, code }) => ({
    file,
    ...place,
    ...tellYaml(message, code),
    rule: 'yaml',
  }));

const yamlTable: Record<string, { message: string; fix: string }> = {
  TAB_AS_INDENT: {
    message: 'A tab stands where YAML wants spaces.',
    fix: 'Replace the tab with two spaces.',
  },
  DUPLICATE_KEY: { message: 'The same key stands here twice.', fix: 'Keep one of the two lines.' },
  ALIAS: { message: 'An anchor (&) or alias (*) stands here.', fix: 'Put the text in quotation marks.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon inside a text is taken for a new key.',
    fix: 'Put the whole text in quotation marks: "like: this".',
  },
  MISSING_CHAR: {
    message: 'A quotation mark or bracket is opened and not closed, or a line lacks its colon.',
    fix: 'Close it with the same plain mark: "like this".',
  },
};

const tellYaml = (message: string, code: string): { message: string; fix: string } =>
  yamlTable[code] ?? {
    message: `This line is not YAML that can be read (${message.replace(/\.?$/, '')}).`,
    fix: 'Write "key: value"; put texts that hold : or # in plain quotation marks.',
  };

const factProblems = (page: Page): Problem[] => {
  const strings: { path: PropertyKey[]; text: string }[] = [];
  const collect = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') strings.push({ path, text: value });
    else if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...path, index]));
    else if (value && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
  };
  collect(page.data, []);
  return strings.flatMap(({ path, text }) =>
    unknownFacts(text).map((name) => ({
      file: page.file,
      ...page.yaml.placeOf(path),
      message: `"{${name}}" names no local fact.`,
      fix: `Write one of: ${factNames.map((fact) => `{${fact}}`).join(', ')}.`,
      rule: 'facts',
    })),
  );
};

/** Reads one page's text. Never throws: what is wrong comes back as problems. */
export const readPage = (id: string, file: string, source: string): Read => {
  const fail = (problem: Omit<Problem, 'file'>): Read => ({ problems: [{ file, ...problem }] });
  const head = frontmatter.exec(source);
  if (!head)
    return fail({
      ...atTop,
      message: 'The page does not begin with its frontmatter.',
      fix: 'Begin the file with a line ---, then the keys, then a line ---.',
      rule: 'frontmatter',
    });
  const yaml = readYaml(head[1] ?? '', 2);
  const body = parseBody(source);
  const bodyProblems: Problem[] = body.ok
    ? []
    : [{ file, ...body.place, ...tellBody(body.reason), rule: 'mdx' }];
  if (yaml.errors.length > 0) return { problems: [...yamlProblems(yaml, file), ...bodyProblems] };
  const shaped = shape<PageData>(yaml, pageSchema, { file, rule: 'frontmatter' });
  if (!shaped.ok) return { problems: [...shaped.problems, ...bodyProblems] };
  if (!body.ok) return { problems: bodyProblems };
  const page: Page = { id, file, data: shaped.data, source, root: body.root, yaml };
  return { page, problems: factProblems(page) };
};

const tellBody = (reason: string): { message: string; fix: string } => {
  const unclosed = /closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (unclosed !== undefined)
    return {
      message: `<${unclosed}> is opened and not closed.`,
      fix: `Put </${unclosed}> on a line of its own after its text, with a blank line before it.`,
    };
  return {
    message: `The text cannot be read as MDX (${reason.replace(/\.$/, '')}).`,
    fix: 'Look for a stray < or { on this line; write \\< or \\{ where you mean the sign itself.',
  };
};

type Entry = { path: string; size: number };

/** The files below a folder, links left out, sorted; paths with forward slashes, relative to it. */
export const listFiles = (folder: string, below = ''): Entry[] =>
  readdirSync(join(folder, below))
    .toSorted()
    .flatMap((name) => {
      const path = posix.join(below, name);
      const found = lstatSync(join(folder, path));
      if (found.isDirectory()) return listFiles(folder, path);
      return found.isFile() ? [{ path, size: found.size }] : [];
    });

const isPagePath = (path: string): boolean =>
  path.endsWith('.mdx') && !path.split('/').some((part) => part.startsWith('_') || part.startsWith('.'));

const readData = <T>(
  { folder, root, files }: { folder: string; root: string; files: readonly Entry[] },
  name: string,
  schema: z.ZodType<T>,
): { data: T | undefined; problems: Problem[] } => {
  const path = `_data/${name}.yaml`;
  const file = posix.join(root, path);
  const entry = files.find((candidate) => candidate.path === path);
  if (!entry) return { data: undefined, problems: [] };
  if (entry.size > largestFile) return { data: undefined, problems: [tooLarge(file)] };
  const yaml = readYaml(readFileSync(join(folder, path), 'utf8'));
  if (yaml.errors.length > 0) return { data: undefined, problems: yamlProblems(yaml, file) };
  if (yaml.data === null || yaml.data === undefined) return { data: undefined, problems: [] };
  const shaped = shape(yaml, schema, { file, rule: name });
  if (!shaped.ok) return { data: undefined, problems: shaped.problems };
  return {
    data: shaped.data,
    problems: name === 'words' ? repeatedWords(yaml, shaped.data as Words, file) : [],
  };
};

const repeatedWords = (yaml: YamlFile, words: Words, file: string): Problem[] => {
  const seen = new Map<string, string>();
  return words.synonyms.flatMap((group, index) =>
    group.flatMap((word, item): Problem[] => {
      const first = seen.get(word);
      seen.set(word, first ?? group[0] ?? word);
      if (first === undefined) return [];
      const place = yaml.placeOf(['synonyms', index, item]);
      const message = `"${word}" stands in two groups, the other begins with "${first}".`;
      return [{ file, ...place, message, fix: 'Keep it in one of the two.', rule: 'words' }];
    }),
  );
};

const tooLarge = (file: string): Problem => ({
  file,
  ...atTop,
  message: `The file is larger than ${largestFile / 1024} KB.`,
  fix: 'Cut it into smaller pages.',
  rule: 'size',
});

/**
 * Reads every page and data file of a playbooks folder. Follows no symbolic link and evaluates nothing.
 * @param folder path of the folder on disk
 * @param root what file names in problems begin with, usually `playbooks`
 * @throws only where the folder itself cannot be read
 */
export const readPlaybooks = (folder: string, root = 'playbooks'): Playbooks => {
  const files = listFiles(folder);
  const reads = files
    .filter(({ path }) => isPagePath(path))
    .map(({ path, size }): Read => {
      const file = posix.join(root, path);
      if (size > largestFile) return { problems: [tooLarge(file)] };
      return readPage(path.replace(/\.mdx$/, ''), file, readFileSync(join(folder, path), 'utf8'));
    });
  const from = { folder, root, files };
  const local = readData(from, 'local', localSchema);
  const words = readData(from, 'words', wordsSchema);
  const evidence = readData(from, 'evidence', evidenceSchema);
  return {
    pages: reads.flatMap(({ page }) => page ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    local: local.data ?? {},
    words: words.data ?? { synonyms: [] },
    evidence: evidence.data ?? {},
    problems: [...reads, local, words, evidence].flatMap(({ problems }) => problems),
  };
};
