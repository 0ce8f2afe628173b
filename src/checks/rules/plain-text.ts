import { inFiles, inKeys } from '../examples.ts';
import type { Rule } from '../rule.ts';

const tag = /<[a-z!/?]/i;

type Leaf = { path: PropertyKey[]; text: string };

const leavesOf = (value: unknown, path: PropertyKey[] = []): Leaf[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
};

/** The strings of data that hold a tag, each with its path. */
export const tagsIn = (value: unknown): Leaf[] => leavesOf(value).filter(({ text }) => tag.test(text));

const message = 'HTML stands in a text that is shown as it is.';
const fix = 'Write plain words, without < and >.';

/** Fields and data are plain words. */
export const plainText: Rule = {
  id: 'plain-text',
  group: 'safety',
  why: 'Fields and local facts turn up on cards, in search and on paper. They are plain words there, so a tag would show as it is, or worse.',
  good: [inKeys({ title: '5 > 4 and x < y' })],
  bad: [
    inKeys({ title: '"<img src=x onerror=go()>"' }),
    inFiles('organization: <script>go()</script>', {
      '_data/local.yaml': 'organization: <script>go()</script>\n',
    }),
  ],
  check: ({ pages, local, words, evidence }) => [
    ...pages.flatMap((page) =>
      tagsIn(page.data).map(({ path }) => ({ file: page.file, ...page.yaml.placeOf(path), message, fix })),
    ),
    ...Object.entries({ local, words, evidence }).flatMap(([name, data]) =>
      tagsIn(data).map(({ path }) => ({
        file: `playbooks/_data/${name}.yaml`,
        line: 1,
        column: 1,
        message: `HTML stands in "${path.join('.')}", which is shown as it is.`,
        fix,
      })),
    ),
  ],
};
