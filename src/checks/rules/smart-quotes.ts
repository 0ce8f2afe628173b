import { inFiles, pageFile } from '../examples.ts';
import type { Rule } from '../rule.ts';

const opened = /(?:^\s*(?:-\s+)?|[:,[]\s*)[“”‘’„]/;

const head = (source: string): string[] => {
  const lines = source.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  return end < 0 ? [] : lines.slice(0, end);
};

/** Curly quotation marks do not quote in YAML. */
export const smartQuotes: Rule = {
  id: 'smart-quotes',
  group: 'structure',
  why: 'Word processors turn straight quotation marks into curly ones. At the top of a page those do not quote: they become part of the text.',
  good: [
    inFiles('title: "It is late"', { 'about/example.mdx': pageFile('Text.', { title: '"It is late"' }) }),
  ],
  bad: [
    inFiles('title: “It is late”', { 'about/example.mdx': pageFile('Text.', { title: '“It is late”' }) }),
    inFiles('aliases: [“late”]', { 'about/example.mdx': pageFile('Text.', { aliases: '[“late”]' }) }),
  ],
  // A text that YAML could not read has been told already.
  check: ({ pages }) =>
    pages.flatMap(({ file, source }) =>
      head(source).flatMap((text, index) => {
        const match = opened.exec(text);
        if (!match) return [];
        return [
          {
            file,
            line: index + 1,
            column: match.index + match[0].length,
            message: 'A curly quotation mark begins this text and becomes part of it.',
            fix: 'Type straight marks: "like this".',
          },
        ];
      }),
    ),
};
