import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillFacts } from '../../src/model/facts.ts';
import { formatDay, reviewBy } from '../../src/model/page.ts';
import { peopleIn, planOf } from '../../src/model/practice.ts';
import { isOfKind, readPlaybooks } from '../../src/model/read.ts';
import { typographic } from '../../src/model/typography.ts';
import { root } from './build.ts';
import { attribute, distFiles, distPages, elementsOf, readDist, textOf } from './dist.ts';

const { pages, local } = readPlaybooks(join(root, 'playbooks'));

const html = new Map(distPages().map((path) => [path, elementsOf(readDist(path))]));

const elements = (path: string) => html.get(path) ?? [];

const mainOf = (path: string) => elements(path).find(({ tagName }) => tagName === 'main');

const menuOf = (path: string) =>
  elements(path)
    .filter((element) => attribute(element, 'class') === 'menu')
    .map(textOf)
    .join();

const headings = (path: string) => elements(path).filter(({ tagName }) => tagName === 'h1');

test('every page of the playbooks is a page of the site', () => {
  expect(distPages()).toEqual(expect.arrayContaining(pages.map(({ id }) => `${id}.html`)));
});

test('every page has one main heading and no two have the same', () => {
  const titles = [...html.keys()].map((path) => headings(path).map(textOf).join(' + '));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index || title.includes(' + '))).toEqual(
    [],
  );
});

test('no page says undefined, null, NaN or [object Object]', () => {
  const wrong = [...html.keys()].filter((path) => {
    const main = mainOf(path);
    return !main || /\b(undefined|NaN)\b|\[object Object\]/.test(textOf(main));
  });
  expect(wrong).toEqual([]);
});

describe.each(pages.map((page) => [page.id, page] as const))('%s', (id, page) => {
  const path = `${id}.html`;
  const main = mainOf(path);
  const text = main ? textOf(main) : '';

  test('shows its owner and its dates', () => {
    expect(text).toContain(page.data.owner);
    expect(text).toContain(formatDay(page.data.reviewed));
    expect(text).toContain(formatDay(reviewBy(page.data)));
  });

  test('is edited where it is kept', () => {
    const edit = elements(path).find(
      (element) => textOf(element) === 'Edit this page' && element.tagName === 'a',
    );
    expect(attribute(edit!, 'href')).toMatch(new RegExp(`/edit/main/${page.file}$`));
    expect(existsSync(join(root, page.file))).toBe(true);
  });

  test('shows its frontmatter', () => {
    expect(text).toContain(typographic(page.data.title));
    if (page.data.kind !== 'situation') return;
    const { sayFirst, moves, stop } = page.data.card;
    for (const line of [sayFirst, ...moves, stop, ...page.data.heard])
      expect(text).toContain(typographic(fillFacts(line, local)).replace(/\s+/g, ' '));
  });
});

/** Where an address on a page leads: a file of the site, and a place in it. */
const targetOf = (path: string, href: string): { file: string; fragment: string } => {
  const url = new URL(href, `http://site/${path}`);
  const file = decodeURIComponent(url.pathname).slice(1);
  return {
    file: file === '' ? 'index.html' : file,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
};

test('every internal link and fragment leads somewhere', () => {
  const files = new Set(distFiles());
  const ids = new Map(
    [...html].map(([path, all]) => [path, new Set(all.map((element) => attribute(element, 'id')))] as const),
  );
  const dead = [...html].flatMap(([path, all]) =>
    all
      .flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')])
      .filter((href) => href !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(href))
      .filter((href) => {
        const { file, fragment } = targetOf(path, href ?? '');
        return !files.has(file) || (fragment !== '' && !ids.get(file)?.has(fragment));
      })
      .map((href) => `${path} → ${href}`),
  );
  expect(dead).toEqual([]);
});

test('every situation is one tap from the front door', () => {
  const links = elements('index.html').filter(({ tagName }) => tagName === 'a');
  const linked = new Set(
    links.map((element) => targetOf('index.html', attribute(element, 'href') ?? '').file),
  );
  const situations = pages.filter(({ data }) => data.kind === 'situation').map(({ id }) => `${id}.html`);
  expect(situations.filter((path) => !linked.has(path))).toEqual([]);
});

/** The links of a page's cards, at its end. */
const cardsOf = (id: string) =>
  elements(`${id}.html`).filter(
    ({ tagName, childNodes }) =>
      tagName === 'a' &&
      childNodes.some((child) => 'tagName' in child && attribute(child, 'class') === 'related-kind'),
  );

test('every situation, checklist and playbook ends with one to six cards', () => {
  const counts = pages.filter(({ data }) => data.kind !== 'page').map(({ id }) => cardsOf(id).length);
  expect(counts.filter((count) => count < 1 || count > 6)).toEqual([]);
});

test('a card is one link, named by the kind and the title of its page', () => {
  expect(cardsOf('situations/shouting').map(textOf)).toEqual([
    'Checklist Walking over to an upset customer',
    'Playbook Own the conversation',
  ]);
});

test('the menu names the kinds of page in order and is the same everywhere', () => {
  const first = menuOf('index.html');
  expect(first).toMatch(/^Find the words ?Angry or upset.*Playbooks ?Be ready.*About ?\S/);
  expect([...html.keys()].filter((path) => path !== '404.html' && menuOf(path) !== first)).toEqual([]);
});

test('components, asides and steps are rendered, and nothing is left as source', () => {
  // The rules page shows marks as examples.
  const all = [...html.keys()]
    .filter((path) => path !== 'about/rules.html')
    .map(readDist)
    .join('\n');
  for (const sign of [
    'class="say"',
    'class="avoid"',
    'class="if-then"',
    'class="evidence"',
    'class="recall"',
  ])
    expect(all).toContain(sign);
  expect(all).toMatch(/class="[^"]*sl-steps/);
  expect(all).not.toMatch(/&lt;(Say|Avoid|IfThen|Evidence|Recall|Steps)|:::(note|tip|caution|danger)/);
  expect(all).not.toMatch(/expressive-code/);
});

test('a session shows its minutes, its sheet, a running clock and a card for each role', () => {
  const sessions = pages.filter(isOfKind('practice'));
  expect(sessions.length).toBeGreaterThanOrEqual(5);
  for (const { id, data, root: body } of sessions) {
    const path = `${id}.html`;
    const withClass = (name: string) =>
      elements(path).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
    const [facts] = withClass('session-facts').map(textOf);
    expect(facts).toMatch(new RegExp(`Minutes ?${data.minutes} ?People ?${peopleIn(data.people)} ?Playbook`));
    const clocks = withClass('clock').map(textOf);
    expect(clocks).toHaveLength(planOf(body).length + 1);
    expect([clocks[0], clocks.at(-1)]).toEqual(['0:00', `0:${data.minutes}`]);
    expect(withClass('role').length).toBe(readDist(path).match(/<h3 /g)?.length);
    const sheets = elements(path).filter((element) => attribute(element, 'href')?.endsWith('.pdf'));
    expect(sheets).toHaveLength(4);
    expect(readDist(path).indexOf('.pdf')).toBeLessThan(readDist(path).indexOf('id="the-plan"'));
  }
});

test('each playbook and the front door lead to a session of every theme', () => {
  for (const { id, data } of pages.filter(isOfKind('practice')))
    for (const path of [`${data.theme}.html`, 'index.html'])
      expect(
        elements(path).some(
          (element) => targetOf(path, attribute(element, 'href') ?? '').file === `${id}.html`,
        ),
        `${path} → ${id}`,
      ).toBe(true);
});

test('a checklist and a session are lists of labeled boxes before any script runs', () => {
  const lists = pages.filter(({ data }) => data.kind === 'checklist' || data.kind === 'practice');
  for (const { id } of lists) {
    const source = readDist(posix.join(`${id}.html`));
    const boxes = [...source.matchAll(/<label><input type="checkbox"\s*\/?><span class="task">/g)];
    const tasks = pages.find((page) => page.id === id)?.source.match(/^- \[ \] /gm) ?? [];
    expect(boxes).toHaveLength(tasks.length);
    expect(source).not.toContain('disabled');
  }
});
