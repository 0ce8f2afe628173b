import { findAll, isTask } from '../model/body.ts';
import { modes } from '../model/page.ts';
import { peopleIn } from '../model/practice.ts';
import { isOfKind, type Page } from '../model/read.ts';

/** What helps a person in a hurry to choose a page: what they hear, how long it takes, or what it gives. */
export const gistOf = (page: Page): string => {
  if (isOfKind('situation')(page)) return `"${page.data.heard[0]}"`;
  if (isOfKind('checklist')(page)) {
    const { takes, mode } = page.data;
    return `${findAll(page.root, isTask).length} items · ${takes} · ${modes[mode].label}`;
  }
  if (isOfKind('practice')(page))
    return `${page.data.minutes} minutes · ${peopleIn(page.data.people)} people`;
  return page.data.description;
};
