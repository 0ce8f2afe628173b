import { posix } from 'node:path';
import type { z } from 'astro/zod';
import { parseBody, tooDeep, type Node } from './body.ts';
import { collectFiles, decodeText, type SourceFile } from './files.ts';
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

/** The text of a page's file, with what could be made of it. */
export type PageText = Pick<Page, 'id' | 'file' | 'source'> & {
  /** The body's tree, where it could be parsed. */
  root: Node | undefined;
  /** The page, where nothing is wrong with its frontmatter and its body could be parsed. */
  page: Page | undefined;
};

/** Everything that stands in the playbooks folder. */
export type Playbooks = {
  /** Every file and link in it, whatever it is. */
  files: readonly SourceFile[];
  /** Every page file that could be read as text, pages with problems of their own included. */
  texts: readonly PageText[];
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

const opening = /^---\r?\n/;
const closing = /(?:^|\n)(---|\+\+\+)([^\n]*)/;

/**
 * The YAML between the two lines `---`. Ends where Astro's own reader ends, at the first line that begins
 * with `---` or `+++`, and refuses every form of that line but the plain one, so that the two never differ.
 */
const frontmatterOf = (source: string): string | undefined => {
  const open = opening.exec(source)?.[0];
  if (open === undefined) return undefined;
  const rest = source.slice(open.length);
  const close = closing.exec(rest);
  if (!close || close[1] !== '---' || close[2]?.trim() !== '') return undefined;
  return rest.slice(0, close.index);
};

const atTop = { line: 1, column: 1 };

type Read = { text?: PageText; page?: Page; problems: Problem[] };

const curly = /(?:^\s*(?:-\s+)?|[:,[]\s*)[“”‘’„]/;

const yamlProblems = (yaml: YamlFile, file: string, source: string): Problem[] =>
  yaml.errors.slice(0, 1).map(({ place, message, code }) => ({
    file,
    ...place,
    ...(curly.test(source.split('\n')[place.line - 1] ?? '')
      ? {
          message: 'A curly quotation mark stands here, which does not quote.',
          fix: 'Type straight marks: "like this".',
        }
      : tellYaml(message, code)),
    rule: 'yaml',
  }));

const yamlTable: Record<string, { message: string; fix: string }> = {
  TAB_AS_INDENT: {
    message: 'A tab stands where YAML wants spaces.',
    fix: 'Replace the tab with two spaces.',
  },
  DUPLICATE_KEY: { message: 'The same key stands here twice.', fix: 'Keep one of the two lines.' },
  ALIAS: { message: 'An anchor (&) or alias (*) stands here.', fix: 'Put the text in quotation marks.' },
  TAG: { message: 'A tag (!) stands here.', fix: 'Put the text in quotation marks.' },
  TAG_RESOLVE_FAILED: { message: 'A tag (!) stands here.', fix: 'Put the text in quotation marks.' },
  DEPTH: {
    message: 'Lists stand in lists too deeply to be read.',
    fix: 'Write plain lists, one item to a line.',
  },
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
  const head = frontmatterOf(source);
  if (head === undefined)
    return fail({
      ...atTop,
      message: 'The page does not begin with its frontmatter.',
      fix: 'Begin the file with a line ---, then the keys, then a line ---.',
      rule: 'frontmatter',
    });
  const yaml = readYaml(head, 2);
  const body = parseBody(source);
  const text: PageText = { id, file, source, root: body.ok ? body.root : undefined, page: undefined };
  const bodyProblems: Problem[] = body.ok
    ? []
    : [{ file, ...body.place, ...tellBody(body.reason), rule: 'mdx' }];
  if (yaml.errors.length > 0)
    return { text, problems: [...yamlProblems(yaml, file, source), ...bodyProblems] };
  const shaped = shape<PageData>(yaml, pageSchema, { file, rule: 'frontmatter' });
  if (!shaped.ok) return { text, problems: [...shaped.problems, ...bodyProblems] };
  if (!body.ok) return { text, problems: bodyProblems };
  const page: Page = { id, file, data: shaped.data, source, root: body.root, yaml };
  return { text: { ...text, page }, page, problems: factProblems(page) };
};

const tellBody = (reason: string): { message: string; fix: string } => {
  if (reason === tooDeep)
    return {
      message: 'Lists, quotes or marks stand inside each other too deeply.',
      fix: 'Write them one after the other.',
    };
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

const isPagePath = (path: string): boolean =>
  path.endsWith('.mdx') && !path.split('/').some((part) => part.startsWith('_') || part.startsWith('.'));

type Text = { ok: true; text: string } | { ok: false; problem: Problem };

const textOf = (source: SourceFile, file: string): Text => {
  const decoded = decodeText(source);
  return decoded.ok ? decoded : { ok: false, problem: { file, ...decoded.told } };
};

const without = (...problems: Problem[]) => ({ data: undefined, problems });

const readData = <T>(
  { root, files }: { root: string; files: readonly SourceFile[] },
  name: string,
  schema: z.ZodType<T>,
): { data: T | undefined; problems: Problem[] } => {
  const path = `_data/${name}.yaml`;
  const file = posix.join(root, path);
  const source = files.find((candidate) => candidate.path === path && candidate.kind === 'file');
  if (!source) return without();
  const text = textOf(source, file);
  if (!text.ok) return without(text.problem);
  const yaml = readYaml(text.text);
  if (yaml.errors.length > 0) return without(...yamlProblems(yaml, file, text.text));
  if (yaml.data === null || yaml.data === undefined) return without();
  const shaped = shape(yaml, schema, { file, rule: name });
  if (!shaped.ok) return without(...shaped.problems);
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

/**
 * Reads the files of a playbooks folder, wherever they come from. Evaluates nothing and never throws.
 * @param root what file names in problems begin with, usually `playbooks`
 */
export const readSources = (files: readonly SourceFile[], root = 'playbooks'): Playbooks => {
  const reads = files
    .filter(({ path, kind }) => kind === 'file' && isPagePath(path))
    .map((source): Read => {
      const file = posix.join(root, source.path);
      const text = textOf(source, file);
      return text.ok
        ? readPage(source.path.replace(/\.mdx$/, ''), file, text.text)
        : { problems: [text.problem] };
    });
  const from = { root, files };
  const local = readData(from, 'local', localSchema);
  const words = readData(from, 'words', wordsSchema);
  const evidence = readData(from, 'evidence', evidenceSchema);
  return {
    files,
    texts: reads.flatMap(({ text }) => text ?? []),
    pages: reads.flatMap(({ page }) => page ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    local: local.data ?? {},
    words: words.data ?? { synonyms: [] },
    evidence: evidence.data ?? {},
    problems: [...reads, local, words, evidence].flatMap(({ problems }) => problems),
  };
};

/**
 * Reads every page and data file of a playbooks folder. Follows no symbolic link and evaluates nothing.
 * @param folder path of the folder on disk
 * @throws only where the folder itself cannot be read
 */
export const readPlaybooks = (folder: string, root = 'playbooks'): Playbooks =>
  readSources(collectFiles(folder), root);
