import { expect, test } from 'vitest';
import { attribute, distPages, elementsOf, readDist, textOf } from './dist.ts';

const pages = distPages().filter((path) => path !== '404.html');

test('every page offers to suggest a change, with the page filled in', () => {
  const without = pages.filter((path) => {
    const link = elementsOf(readDist(path)).find(
      (element) =>
        element.tagName === 'a' &&
        textOf(element) === 'Suggest a change' &&
        attribute(element, 'href')?.includes('issues/new'),
    );
    const address = new URL(link ? (attribute(link, 'href') ?? '') : 'none:');
    return (
      address.searchParams.get('template') !== 'suggest-wording.yml' ||
      !address.searchParams.get('page')?.endsWith(`(playbooks/${path.replace(/\.html$/, '.mdx')})`)
    );
  });
  expect(pages.length).toBeGreaterThan(50);
  expect(without).toEqual([]);
});

test('every page carries its owner, its dates, and a notice for when they are past', () => {
  const without = pages.filter((path) => {
    const elements = elementsOf(readDist(path));
    const notice = elements.find(({ tagName }) => tagName === 'review-notice');
    const terms = new Set(elements.filter(({ tagName }) => tagName === 'dt').map(textOf));
    return (
      notice === undefined ||
      attribute(notice, 'hidden') === undefined ||
      !/^\d{4}-\d{2}-\d{2}$/.test(attribute(notice, 'data-due') ?? '') ||
      !['Owner', 'Last reviewed', 'Review by'].every((term) => terms.has(term))
    );
  });
  expect(without).toEqual([]);
});

test('the rules page is in the menu and has an entry for each rule', () => {
  expect(pages).toContain('about/rules.html');
  const ids = elementsOf(readDist('about/rules.html')).map((element) => attribute(element, 'id'));
  expect(ids).toEqual(expect.arrayContaining(['code', 'checklist-items', 'reading-grade', 'overdue']));
});
