import { decodeText } from '../../model/files.ts';
import { inFiles, inBody, pageFile } from '../examples.ts';
import type { Rule } from '../rule.ts';

/** Control marks, invisible marks, marks that turn the direction of text, and unusual line ends. */
const hidden =
  /(?!\r?\n|\t)(?:[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u00A0\u115F\u1160\u3164\uFFA0]|[\uFE00-\uFE0E])/u;

/** Words with letters of two alphabets look like one word and are another. */
const word = /[\p{L}\p{M}]+/gu;
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const isText = (path: string): boolean => /\.(mdx|yaml)$/.test(path);

type Found = { line: number; column: number; message: string; fix: string };

const inLine = (text: string, line: number): Found[] => {
  const found = hidden.exec(text);
  if (found)
    return [
      {
        line,
        column: found.index + 1,
        message: `A hidden character (${codeOf(found[0])}) stands here.`,
        fix: 'Delete it: take out the characters around it and type them again.',
      },
    ];
  const mixed = [...text.matchAll(word)].find(
    ([letters]) => alphabets.filter((alphabet) => alphabet.test(letters)).length > 1,
  );
  return mixed
    ? [
        {
          line,
          column: mixed.index + 1,
          message: `"${mixed[0]}" mixes letters of two alphabets.`,
          fix: 'Type the word again.',
        },
      ]
    : [];
};

/** What a reader of a change cannot see must not be there. */
export const characters: Rule = {
  id: 'characters',
  group: 'safety',
  why: 'A hidden mark can turn text around or hide words, so that a reviewer sees one thing and the site shows another.',
  good: [inBody('“Of course”, she said: café, naïve, 20 °C, ½, →.')],
  bad: [
    inBody('Send it to \u202Etxt.exe now.'),
    inBody('Zero\u200Bwidth.'),
    inFiles('title: Hel\u2066lo', { 'about/example.mdx': pageFile('Text.', { title: 'Hel\u2066lo' }) }),
    inBody('No\u00A0break.'),
    inBody('The p\u0430ge is false.'),
    inFiles('organization: "Sh\u200Dop"', { '_data/local.yaml': 'organization: "Sh\u200Dop"\n' }),
  ],
  check: ({ files }) =>
    files
      .filter(({ path, kind }) => kind === 'file' && isText(path))
      .flatMap((source) => {
        const decoded = decodeText(source);
        if (!decoded.ok) return [];
        return decoded.text
          .split('\n')
          .flatMap((line, index, all) => inLine(index < all.length - 1 ? `${line}\n` : line, index + 1))
          .map((found) => ({ file: `playbooks/${source.path}`, ...found }));
      }),
};
