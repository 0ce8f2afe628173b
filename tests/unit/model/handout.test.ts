import { expect, test } from 'vitest';
import { editionLabel, editions, handoutsOf, type Edition } from '../../../src/model/handout.ts';

test('each kind of page has its handouts', () => {
  const paths = [
    handoutsOf({ id: 'situations/shouting', data: { kind: 'situation' } }),
    handoutsOf({ id: 'checklists/before-we-open', data: { kind: 'checklist' } }),
    handoutsOf({ id: 'be-ready', data: { kind: 'playbook' } }),
    handoutsOf({ id: 'practice/melted-button', data: { kind: 'practice' } }),
    handoutsOf({ id: 'about/printing', data: { kind: 'page' } }),
  ].map((handouts) => handouts.map(({ path }) => path));
  expect(paths).toMatchInlineSnapshot(`
    [
      [
        "/handouts/pocket-cards/shouting.a4.pdf",
        "/handouts/pocket-cards/shouting.letter.pdf",
        "/handouts/posters/shouting.a3.pdf",
        "/handouts/posters/shouting.tabloid.pdf",
        "/handouts/situations/shouting.a4.pdf",
        "/handouts/situations/shouting.letter.pdf",
      ],
      [
        "/handouts/checklists/before-we-open.a4.pdf",
        "/handouts/checklists/before-we-open.letter.pdf",
        "/handouts/checklists/before-we-open.a4-large.pdf",
        "/handouts/checklists/before-we-open.letter-large.pdf",
      ],
      [
        "/handouts/playbooks/be-ready.a4.pdf",
        "/handouts/playbooks/be-ready.letter.pdf",
        "/handouts/playbooks/be-ready.a4-large.pdf",
        "/handouts/playbooks/be-ready.letter-large.pdf",
      ],
      [
        "/handouts/practice/melted-button.a4.pdf",
        "/handouts/practice/melted-button.letter.pdf",
        "/handouts/practice/melted-button.a4-large.pdf",
        "/handouts/practice/melted-button.letter-large.pdf",
      ],
      [],
    ]
  `);
});

test('an edition is told by paper and size in words', () => {
  expect((Object.keys(editions) as Edition[]).map(editionLabel)).toMatchInlineSnapshot(`
    [
      "A4",
      "US Letter",
      "A4, large print, 18 pt",
      "US Letter, large print, 18 pt",
      "A3",
      "Tabloid",
    ]
  `);
});
