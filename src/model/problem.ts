/** One thing that is wrong in an editor's file, in the editor's words. */
export type Problem = {
  /** Path from the project's root, with forward slashes: `playbooks/put-it-right.mdx`. */
  file: string;
  /** 1-based line and column in that file. */
  line: number;
  column: number;
  /** What is wrong, values quoted, one sentence: `"theme" is "be-redy", which is no theme.` */
  message: string;
  /** How to mend it, in the imperative: `Write one of: be-ready, five-virtues …`. */
  fix: string;
  /** The id of the rule that was broken. */
  rule: string;
  /** `advice` never fails a build. */
  severity?: 'error' | 'advice';
};

/** `playbooks/put-it-right.mdx:12:3  What is wrong. How to mend it.  rule` */
export const formatProblem = ({ file, line, column, message, fix, rule }: Problem): string =>
  `${file}:${line}:${column}  ${message} ${fix}  ${rule}`;

const inReadingOrder = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The same problems in the order in which an editor meets them: by file, line and column. */
export const sortProblems = (problems: readonly Problem[]): Problem[] => problems.toSorted(inReadingOrder);

/** Thrown where problems must stop a build; its message lists every one of them. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      `${count} in the content. Nothing was built.\n\n${sortProblems(problems).map(formatProblem).join('\n')}\n`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}
