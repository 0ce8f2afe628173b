import { readFileSync } from 'node:fs';

/** The address of the repository, from `package.json`. */
export const repository = (): string => {
  const { homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as { homepage: string };
  return homepage;
};

/** The forms of the forge for people without Git: `.github/ISSUE_TEMPLATE/<name>.yml`. */
export const issueForms = {
  'suggest-wording': 'Suggest wording',
  'page-is-wrong': 'This page is wrong',
  'situation-missing': 'A situation is missing',
} as const satisfies Record<string, string>;

export type IssueForm = keyof typeof issueForms;

/** The address of a form with the page filled in; `section` is added by the browser, which knows it. */
export const issueAddress = (form: IssueForm, page: { id: string; title: string }): string => {
  const filled = new URLSearchParams({
    template: `${form}.yml`,
    title: `${page.title}: `,
    page: `${page.title} (playbooks/${page.id === '' ? 'index' : page.id}.mdx)`,
  });
  return `${repository()}/issues/new?${filled.toString()}`;
};
