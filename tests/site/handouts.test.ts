import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, findAll, isElement, isTask, isType, parseBody, textOf } from '../../src/model/body.ts';
import { editions, handoutsOf, papers, type Edition } from '../../src/model/handout.ts';
import { typographic } from '../../src/model/typography.ts';
import { sectionOf } from '../../src/model/practice.ts';
import { readPlaybooks, type Page } from '../../src/model/read.ts';
import { attribute, dist, distFiles, distPages, elementsOf, readDist } from './dist.ts';
import { bare, poppler } from './find-poppler.ts';

const { pages } = readPlaybooks('playbooks');
const pdfs = distFiles().filter((path) => path.startsWith('handouts/') && path.endsWith('.pdf'));
const info = new Map(pdfs.map((path) => [path, poppler('pdfinfo', [join(dist, path)])]));

const fieldOf = (path: string, name: string): string =>
  new RegExp(`^${name}: +(.*)$`, 'm').exec(info.get(path) ?? '')?.[1] ?? '';

const editionOf = (path: string): Edition => path.split('.').at(-2) as Edition;

/** The text of each page of a PDF, bare. */
const textsOf = (path: string): string[] =>
  poppler('pdftotext', ['-raw', join(dist, path), '-'])
    .split('\f')
    .map((text) => bare(text).replaceAll('\u2060', ''));

const isText = isType('text');

/** What a page says, in pieces as they stand in its file: its card, its body, and what its components are told. */
const piecesOf = (page: Page): string[] => {
  const { data } = page;
  const body = parseBody(page.source, { typographic: true });
  if (!body.ok) throw new Error(body.reason);
  return [
    data.title,
    data.description,
    ...(data.kind === 'situation' ? Object.values(data.card).flat() : []),
    ...findAll(body.root, isElement('Avoid')).map((element) => attributeOf(element, 'because') ?? ''),
    ...findAll(body.root, isElement('Recall')).map((element) => attributeOf(element, 'question') ?? ''),
    ...findAll(body.root, isElement('Evidence')).map((element) => attributeOf(element, 'id') ?? ''),
  ]
    .map(typographic)
    .concat(findAll(body.root, isText).map(({ value }) => value));
};

/** The words of a page, without facts and blanks, which paper shows as lines. */
const wordsOf = (page: Page): string[] =>
  piecesOf(page)
    .flatMap((piece) => piece.split(/\s+|\{\w+\}|_{2,}/))
    .map(bare)
    .filter((word) => word !== '');

test('every page has all its handouts, and there are no others but the packs', () => {
  const wanted = pages.flatMap((page) => handoutsOf(page).map(({ path }) => path.slice(1)));
  const built = pdfs.filter((path) => !path.startsWith('handouts/packs/'));
  expect(built.toSorted()).toEqual(wanted.toSorted());
});

describe('every PDF', () => {
  test('has the size of its paper', () => {
    const wrong = pdfs.filter((path) => {
      const { width, height } = papers[editions[editionOf(path)].paper];
      const [, x, y] = /([\d.]+) x ([\d.]+) pts/.exec(fieldOf(path, 'Page size')) ?? [];
      return (
        Math.abs(Number(x) - (width * 72) / 25.4) > 0.5 || Math.abs(Number(y) - (height * 72) / 25.4) > 0.5
      );
    });
    expect(wrong).toEqual([]);
  });

  test('is tagged, has a title and says that it is PDF/UA-1', () => {
    const wrong = pdfs.filter(
      (path) =>
        fieldOf(path, 'Tagged') !== 'yes' || fieldOf(path, 'Title') === '' || fieldOf(path, 'Author') === '',
    );
    expect(wrong).toEqual([]);
    const kinds = [
      'checklists/before-we-open.a4',
      'pocket-cards/shouting.a4',
      'practice/no-deposit.letter',
      'packs/everything.letter',
    ];
    for (const kind of kinds)
      expect(poppler('pdfinfo', ['-meta', join(dist, `handouts/${kind}.pdf`)])).toMatch(/pdfuaid:part\D+1/);
  });

  test('carries every font that it uses, Atkinson Hyperlegible Next first of all', () => {
    const wrong = pdfs.filter((path) => {
      const fonts = poppler('pdffonts', [join(dist, path)])
        .trim()
        .split('\n')
        .slice(2);
      const embedded = fonts.every((font) => / yes yes yes +\d+ +\d+$/.test(font));
      return !embedded || !fonts.some((font) => font.includes('AtkinsonHyperlegibleNext-Regular'));
    });
    expect(wrong).toEqual([]);
  });
});

/** The words of each role of a session. */
const rolesOf = (page: Page): string[][] => {
  const body = parseBody(page.source, { typographic: true });
  const roles = body.ok ? sectionOf(body.root, 'Roles') : undefined;
  return (roles?.nodes ?? [])
    .map((node) => ({ node, starts: node.type === 'heading' }))
    .reduce<string[][]>((all, { node, starts }) => {
      if (starts) all.push([]);
      const words = findAll(node, isText).flatMap(({ value }) => value.split(/\s+/).map(bare));
      all.at(-1)?.push(...words.filter((word) => word !== ''));
      return all;
    }, []);
};

const handouts = pages.flatMap((page) => handoutsOf(page).map((handout) => ({ ...handout, page })));

test('a checklist, a sheet of cards and a poster are one page each', () => {
  const onePaged = handouts.filter(
    ({ form, edition }) => editions[edition].size === 'regular' && /checklist|pocket|poster/.test(form),
  );
  expect(onePaged.filter(({ path }) => fieldOf(path.slice(1), 'Pages') !== '1')).toEqual([]);
});

test('a session sheet is two pages: one for the trainer, one of cards to cut apart', () => {
  const sheets = handouts.filter(
    ({ form, edition }) => form === 'practice' && editions[edition].size === 'regular',
  );
  expect(sheets.length).toBeGreaterThanOrEqual(10);
  for (const { path } of sheets) {
    const [trainer, cards, ...more] = textsOf(path.slice(1)).filter((text) => text !== '');
    expect(more, path).toEqual([]);
    expect(trainer, path).toMatch(/Theplan0:00.*End.*Thescene.*Thetwist.*Debrief/s);
    expect(cards, path).toMatch(/Thecustomer.*Theobserver.*Watchfor.*Sign-off/s);
  }
});

test('no role is split over two pages, in large print either', () => {
  const split = handouts
    .filter(({ form }) => form === 'practice')
    .flatMap(({ page, path }) => {
      const texts = textsOf(path.slice(1));
      return rolesOf(page)
        .filter((words) => !texts.some((text) => words.every((word) => text.includes(word))))
        .map((words) => `${path}: ${words.slice(0, 4).join(' ')}`);
    });
  expect(split).toEqual([]);
});

test("every theme's pack has its practice session", () => {
  for (const { data } of pages)
    if (data.kind === 'practice')
      for (const pack of [data.theme, 'practice', 'everything'])
        expect(textsOf(`handouts/packs/${pack}.a4.pdf`).join(''), pack).toContain(bare(data.title));
});

test('every word of a page is on its handout', () => {
  const whole = handouts.filter(
    ({ form, edition }) => edition === 'a4' && /checklist|playbook|practice|situation/.test(form),
  );
  const missing = whole.flatMap(({ page, path }) => {
    const text = textsOf(path.slice(1)).join('');
    return wordsOf(page)
      .filter((word) => !text.includes(word))
      .map((word) => `${path}: ${word}`);
  });
  expect(missing).toEqual([]);
});

test('every page of a handout names its owner, its dates and its place among the pages', () => {
  const checked = handouts.filter(({ edition }) => edition === 'letter' || edition === 'a3');
  const wrong = checked.flatMap(({ page, path }) => {
    const texts = textsOf(path.slice(1)).filter((text) => text !== '');
    return texts.flatMap((text, index) =>
      [
        `Owner:${bare(page.data.owner)}`,
        'Revisedon',
        'Reviewby',
        'discardafter',
        `Page${index + 1}of${texts.length}`,
        bare(typographic(page.data.title)),
      ]
        .filter((words) => !text.includes(words))
        .map((words) => `${path}, page ${index + 1}: ${words}`),
    );
  });
  expect(wrong).toEqual([]);
});

test('no item of a checklist is split over two pages, in large print either', () => {
  const large = handouts.filter(({ edition, form }) => form === 'checklist' && edition.endsWith('-large'));
  const split = large.flatMap(({ page, path }) => {
    const texts = textsOf(path.slice(1));
    const body = parseBody(page.source, { typographic: true });
    return (body.ok ? findAll(body.root, isTask) : [])
      .map((item) =>
        textOf(item)
          .split(/\{\w+\}|_{2,}/)
          .map(bare)
          .filter((part) => part.length > 3),
      )
      .filter((parts) => !texts.some((text) => parts.every((part) => text.includes(part))))
      .map((parts) => `${path}: ${parts.join(' … ')}`);
  });
  expect(split).toEqual([]);
});

test('a pack has a cover, contents with page numbers that are right, and bookmarks', () => {
  const path = 'handouts/packs/put-it-right.a4.pdf';
  const texts = textsOf(path);
  const title = bare(pages.find(({ id }) => id === 'checklists/promise-log')?.data.title ?? '');
  const [, number] = new RegExp(`${title}[·.]*(\\d+)`).exec(texts[1] ?? '') ?? [];
  expect(texts[0]).toContain('Putitright');
  expect(texts[Number(number) - 1]).toContain(title);
  expect(poppler('pdftohtml', ['-xml', '-i', '-stdout', join(dist, path)])).toContain('<outline>');
});

test('everything is in the pack of everything', () => {
  const text = textsOf('handouts/packs/everything.letter.pdf').join('');
  const printable = pages.filter((page) => handoutsOf(page).length > 0);
  expect(printable.filter(({ data }) => !text.includes(bare(typographic(data.title))))).toEqual([]);
});

test('every link to a PDF leads to one, with a place for its size', () => {
  const files = new Set(distFiles());
  const wrong = distPages().flatMap((page) => {
    const elements = elementsOf(readDist(page));
    return elements.flatMap((element) => {
      const href = attribute(element, 'href');
      const sized = attribute(element, 'data-size-of');
      const target = [href, sized].find((value) => value?.endsWith('.pdf'));
      const file = target && new URL(target, `http://x/${page}`).pathname.slice(1);
      return file && !files.has(file) ? [`${page}: ${target}`] : [];
    });
  });
  expect(wrong).toEqual([]);
  expect(readDist('about/printing.html')).toContain('everything.letter.pdf');
});
