import { expect, test } from 'vitest';
import { printAll } from '../../../src/handouts/press.ts';
import { ContentError } from '../../../src/model/problem.ts';
import { checklist, playbooksOf, practice, situation } from './playbooks.ts';

const failure = async (...pages: Parameters<typeof playbooksOf>): Promise<string> => {
  const error: unknown = await printAll(playbooksOf(...pages)).catch((caught: unknown) => caught);
  if (!(error instanceof ContentError)) throw new Error('nothing was wrong');
  return error.message;
};

const items = (count: number) => Array.from({ length: count }, (_, index) => `Item ${index}: ____`);

test('a checklist over one page, or a card over its place, stops the build, all told at once', async () => {
  const words = 'This is a sentence that goes on. '.repeat(20).trim();
  expect(await failure(checklist('long', items(34)), situation('talks', words))).toMatchInlineSnapshot(`
    "4 problems in the content. Nothing was built.

    playbooks/checklists/long.mdx:50:1  The checklist is 8 lines too long for one page in A4. Take an item out, or shorten items that run over a line.  one-page
    playbooks/checklists/long.mdx:50:1  The checklist is 12 lines too long for one page in US Letter. Take an item out, or shorten items that run over a line.  one-page
    playbooks/situations/talks.mdx:11:1  The pocket card is 10 lines too long for one page in A4. Shorten "sayFirst", a move or "stop".  one-page
    playbooks/situations/talks.mdx:11:1  The pocket card is 11 lines too long for one page in US Letter. Shorten "sayFirst", a move or "stop".  one-page
    "
  `);
});

test('a session sheet has a page for the trainer and one of role cards, and says which is too long', async () => {
  const words = 'You go on and on about the washer. '.repeat(60).trim();
  expect(await failure(practice('plan', { plan: words }), practice('cards', { customer: words })))
    .toMatchInlineSnapshot(`
      "3 problems in the content. Nothing was built.

      playbooks/practice/cards.mdx:27:1  The page of role cards is 58 lines too long for one page in A4. Shorten a role or a tick.  one-page
      playbooks/practice/cards.mdx:27:1  The page of role cards is 58 lines too long for one page in US Letter. Shorten a role or a tick.  one-page
      playbooks/practice/plan.mdx:14:1  The trainer's page is 1 line too long for one page in US Letter. Shorten the plan, the scene, the twist or the debrief.  one-page
      "
    `);
});

test('a session sheet that fits is two pages', async () => {
  const prints = await printAll(playbooksOf(practice('short')));
  const sheets = prints.filter(({ path }) => path.startsWith('/handouts/practice/'));
  expect(sheets.map(({ path, pages }) => `${path} ${pages}`)).toMatchInlineSnapshot(`
    [
      "/handouts/practice/short.a4.pdf 2",
      "/handouts/practice/short.letter.pdf 2",
      "/handouts/practice/short.a4-large.pdf 2",
      "/handouts/practice/short.letter-large.pdf 2",
    ]
  `);
});

test('a character that no font has is named with its place', async () => {
  expect(await failure(checklist('signs', ['Write 漢 here']))).toMatchInlineSnapshot(`
    "1 problem in the content. Nothing was built.

    playbooks/checklists/signs.mdx:17:13  "漢" is in none of the fonts that PDF handouts carry. Write it in words, or with another sign.  glyphs
    "
  `);
});

test('a checklist that fits is printed on every paper, and in the packs', async () => {
  const prints = await printAll(playbooksOf(checklist('short', items(8))));
  expect(prints.map(({ path, pages }) => `${path} ${pages}`)).toMatchInlineSnapshot(`
    [
      "/handouts/checklists/short.a4.pdf 1",
      "/handouts/checklists/short.letter.pdf 1",
      "/handouts/checklists/short.a4-large.pdf 1",
      "/handouts/checklists/short.letter-large.pdf 1",
      "/handouts/packs/everything.letter.pdf 3",
      "/handouts/packs/everything.a4.pdf 3",
      "/handouts/packs/be-ready.letter.pdf 3",
      "/handouts/packs/be-ready.a4.pdf 3",
      "/handouts/packs/checklists.letter.pdf 3",
      "/handouts/packs/checklists.a4.pdf 3",
    ]
  `);
});
