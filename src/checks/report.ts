import { sortProblems, type Problem } from '../model/problem.ts';
import { isError } from './check.ts';

/** What the report says besides the problems. */
export type ReportOptions = {
  /** Colors, for a terminal. */
  color: boolean;
  /** How many pages were read. */
  pages: number;
  /** The address of a rule's entry. */
  linkTo: (rule: string) => string;
};

type Format = (problems: readonly Problem[], options: ReportOptions) => string;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Nothing that stands in a file may steer the terminal, or begin a command of the forge. */
const tame = (text: string): string =>
  text.replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );

const summary = (problems: readonly Problem[], pages: number): string => {
  const errors = problems.filter(isError).length;
  const advice = problems.length - errors;
  const rest = advice > 0 ? `, ${count(advice, 'piece')} of advice` : '';
  return errors === 0
    ? `${count(pages, 'page')}, no problem${rest}.`
    : `${count(errors, 'problem')}${rest}. Mend the problems; advice is yours to weigh.`;
};

const paint =
  (color: boolean) =>
  (code: number, text: string): string =>
    color ? `\u001B[${code}m${text}\u001B[0m` : text;

const people: Format = (problems, { color, pages, linkTo }) => {
  const style = paint(color);
  const files = Map.groupBy(sortProblems(problems), ({ file }) => file);
  const blocks = [...files].map(([file, found]) => {
    const lines = found.map((problem) => {
      const { line, column, message, fix, rule } = problem;
      const mark = isError(problem) ? '' : 'Advice: ';
      return `  ${style(33, `${line}:${column}`)}  ${mark}${tame(message)}\n      ${tame(fix)}\n      ${style(2, `${rule}  ${linkTo(rule)}`)}`;
    });
    return `${style(1, tame(file))}\n${lines.join('\n')}\n`;
  });
  return [...blocks, summary(problems, pages)].join('\n');
};

const escapeData = (text: string): string =>
  tame(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, which the forge shows beside the lines of a pull request. */
const github: Format = (problems, { pages, linkTo }) =>
  [
    ...sortProblems(problems).map((problem) => {
      const { file, line, column, message, fix, rule } = problem;
      const level = isError(problem) ? 'error' : 'notice';
      return `::${level} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeData(`${message} ${fix} ${linkTo(rule)}`)}`;
    }),
    summary(problems, pages),
  ].join('\n');

const json: Format = (problems, { pages, linkTo }) =>
  JSON.stringify(
    {
      pages,
      problems: sortProblems(problems).map((problem) => ({
        ...problem,
        severity: problem.severity ?? 'error',
        help: linkTo(problem.rule),
      })),
    },
    null,
    2,
  );

/** The forms in which a report can be had. */
export const formats = { people, github, json } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Narrows a string to the name of a format. */
export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
