import { readFileSync } from 'node:fs';

/** A query of the bench: how it is put, what is typed, and the pages that answer it. */
export type Query = { style: string; text: string; answers: readonly string[] };

/** The queries of a table with a line of headings: style, query, answers with commas between. */
export const readQueries = (file: URL | string): Query[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [style = '', text = '', answers = ''] = line.split('\t');
      return { style, text, answers: answers.split(',') };
    });
