import { expect, test } from 'vitest';
import { packsOf } from '../../../src/model/pack.ts';
import { readPlaybooks, type Page } from '../../../src/model/read.ts';

const { pages } = readPlaybooks('playbooks');

/** The real pages so many times over, each copy with an id and a title of its own. */
const timesOver = (count: number): Page[] =>
  Array.from({ length: count }, (_, copy) =>
    pages.map((page) => ({
      ...page,
      id: `${page.id}-${copy}`,
      data: { ...page.data, title: `${page.data.title} ${copy}` },
    })),
  ).flat();

const everything = (from: readonly Page[]) =>
  packsOf(from).filter(({ name }) => name.startsWith('everything'));

const namesOf = (from: readonly Page[]): string[] => packsOf(from).map(({ name }) => name);

test('our own packs are one volume each, and every theme has one', () => {
  expect(namesOf(pages)).toMatchInlineSnapshot(`
    [
      "checklists",
      "pocket-cards",
      "practice",
      "be-ready",
      "five-virtues",
      "put-it-right",
      "own-the-conversation",
      "stay-steady",
      "everything",
    ]
  `);
});

test('a pack that holds nothing is left out', () => {
  const checklists = pages.filter(({ data }) => data.kind === 'checklist' && data.theme === 'be-ready');
  expect(namesOf(checklists)).toEqual(['checklists', 'be-ready', 'everything']);
});

test('a pack too thick for a binder comes in volumes that say which they are', () => {
  const volumes = everything(timesOver(5));
  expect(volumes.map(({ name, title }) => `${name}: ${title}`)).toMatchInlineSnapshot(`
    [
      "everything-1: Everything, volume 1 of 3",
      "everything-2: Everything, volume 2 of 3",
      "everything-3: Everything, volume 3 of 3",
    ]
  `);
});

test('the volumes together hold every page once, in the order of the whole pack', () => {
  const whole = everything(pages).flatMap(({ parts }) => parts);
  const parts = everything(timesOver(20)).flatMap((volume) => volume.parts);
  expect([...new Set(parts.map(({ title }) => title))]).toEqual(whole.map(({ title }) => title));
  const held = parts.flatMap(({ title, pages: of }) => of.map(({ id }) => `${title}: ${id}`));
  expect(held).toHaveLength(whole.flatMap((part) => part.pages).length * 20);
  expect(new Set(held).size).toBe(held.length);
  expect(parts.every((part) => part.pages.length > 0)).toBe(true);
});
