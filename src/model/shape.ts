import type { z } from 'astro/zod';
import { kinds, isKind } from './page.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a value is to an editor: quoted text, a number, a list … */
const named = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `"${value}"`;
  return JSON.stringify(value);
};

const dig = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );

/** The field's name as an editor sees it: `card.moves`, `aliases, item 2`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `, item ${key + 1}` : `${index > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');

const examples: Record<string, string> = {
  title: 'title: They are shouting at me',
  description: 'description: One plain sentence about what the page gives.',
  aliases: 'aliases: [yelling, screaming, loud customer]',
  owner: 'owner: Floor manager',
  reviewed: 'reviewed: 2026-11-22',
  reviewEvery: 'reviewEvery: 12',
  tested: 'tested: 2026-11-22',
  kind: `kind: situation`,
  theme: 'theme: put-it-right',
  heard: 'heard: ["This is ridiculous!", "Do you ever listen?"]',
  card: 'card: with sayFirst, three moves and stop',
  sayFirst: 'sayFirst: Tell me what happened, and I will write it down.',
  moves: 'moves: a list of exactly three things to do',
  stop: 'stop: They threaten you. Leave, and call {supervisor}.',
  mode: 'mode: do-confirm',
  pause: 'pause: Before the doors open',
  takes: 'takes: 3 minutes',
  minutes: 'minutes: 15',
  people: 'people: { from: 3, to: 8 }',
  from: 'people: { from: 3, to: 8 }',
  to: 'people: { from: 3, to: 8 }',
};

const exampleOf = (path: readonly PropertyKey[]): string => {
  const name = path.findLast((key) => typeof key === 'string');
  const example = typeof name === 'string' ? examples[name] : undefined;
  return example === undefined
    ? 'See the comments in the file for its form.'
    : `Write it like this: ${example}`;
};

const quoteAll = (values: readonly unknown[]): string => values.map(String).join(', ');

/** How many letters must be put in, left out or changed to turn one word into the other. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
};

/** The nearest known word to a misspelt one, when it is near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const best = known
    .map((name) => ({ name, away: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return best && best.away <= Math.max(2, Math.floor(word.length / 3)) ? best.name : undefined;
};

type Told = Pick<Problem, 'message' | 'fix'>;

const unknownKey = (key: string, path: readonly PropertyKey[], known: readonly string[]): Told => {
  const close = nearest(key, known);
  const where = path.length > 0 ? ` in "${fieldName(path)}"` : '';
  return {
    message: `"${key}" is not a key that this file knows${where}.`,
    fix: close
      ? `Write "${close}", or take the line out.`
      : known.length > 0
        ? `Take the line out. Known keys: ${known.join(', ')}.`
        : 'Take the line out.',
  };
};

const tell = (issue: Issue, data: unknown): Told => {
  const value = dig(data, issue.path);
  const field = fieldName(issue.path) || 'The file';
  if (value === undefined || value === null)
    return issue.path.length === 0
      ? { message: 'The file is empty.', fix: 'Fill it in, or copy the start of another file.' }
      : { message: `"${field}" is missing.`, fix: exampleOf(issue.path) };
  const is = `"${field}" is ${named(value)}`;
  switch (issue.code) {
    case 'invalid_value':
      return {
        message: `${is}, which is not one it can be.`,
        fix: `Write one of: ${quoteAll(issue.values)}.`,
      };
    case 'invalid_union':
      return {
        message: `${is}, which is not one it can be.`,
        fix: `Write one of: ${Object.keys(kinds).join(', ')}.`,
      };
    case 'too_small':
    case 'too_big': {
      const { origin, minimum, maximum } = issue as { origin?: string; minimum?: number; maximum?: number };
      const limit = issue.code === 'too_small' ? `at least ${minimum}` : `at most ${maximum}`;
      if (origin === 'array')
        return {
          message: `"${field}" has ${(value as unknown[]).length}, it needs ${limit}.`,
          fix: exampleOf(issue.path),
        };
      return {
        message: `${is}; it needs ${origin === 'string' ? 'words' : limit}.`,
        fix: exampleOf(issue.path),
      };
    }
    case 'invalid_format':
      return issue.format === 'date'
        ? { message: `${is}, which is no day.`, fix: `Write year-month-day, such as 2026-11-22.` }
        : { message: `${is}, which does not have its form.`, fix: exampleOf(issue.path) };
    case 'invalid_type':
      return { message: `${is}, but it must be ${expected(issue.expected)}.`, fix: exampleOf(issue.path) };
    default:
      return { message: `${is}: ${issue.message}.`, fix: exampleOf(issue.path) };
  }
};

const expected = (type: string): string =>
  ({
    string: 'words (put them in quotation marks)',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a list',
    object: 'a group of keys',
  })[type] ?? type;

const knownKeysAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  let current: unknown = schema;
  const open = (type: unknown): unknown => {
    const inner = (type as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
    return inner === undefined ? type : open(inner);
  };
  for (const key of path) {
    const { shape, element, valueType } = open(current) as {
      shape?: object;
      element?: unknown;
      valueType?: unknown;
    };
    current = shape ? (shape as Record<PropertyKey, unknown>)[key] : (element ?? valueType);
  }
  const { shape } = (open(current) ?? {}) as { shape?: object };
  return shape ? Object.keys(shape) : [];
};

/** A misspelt key is one slip: the key that is missing for it is not told as well. */
const withoutSlips = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ message }) =>
      !problems.some(({ fix }) => {
        const meant = /^Write "([^"]+)", or take the line out\.$/.exec(fix)?.[1];
        return meant !== undefined && message === `"${meant}" is missing.`;
      }),
  );

type Shaped<T> = { ok: true; data: T } | { ok: false; problems: Problem[] };

/**
 * Holds YAML data against a schema. Each fault becomes one problem at its own line,
 * in words for editors. `rule` is the id that the problems carry.
 */
export const shape = <T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  { file, rule }: { file: string; rule: string },
): Shaped<T> => {
  const result = schema.safeParse(yaml.data);
  if (result.success) return { ok: true, data: result.data };
  const kind = (yaml.data as { kind?: unknown } | null | undefined)?.kind;
  const detailed = isKind(kind) ? kinds[kind].schema : schema;
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        file,
        rule,
        ...yaml.placeOfKey([...issue.path, key]),
        ...unknownKey(key, issue.path, knownKeysAt(detailed, issue.path)),
      }));
    const value = dig(yaml.data, issue.path);
    const place =
      value === undefined || value === null ? yaml.placeOfKey(issue.path) : yaml.placeOf(issue.path);
    return [{ file, rule, ...place, ...tell(issue, yaml.data) }];
  });
  return { ok: false, problems: withoutSlips(problems) };
};
