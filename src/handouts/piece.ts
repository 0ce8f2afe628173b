import { editions, papers, type Edition, type Handout } from '../model/handout.ts';
import { modes, formatDay, reviewBy, type Card, type PageData } from '../model/page.ts';
import type { Evidence } from '../model/evidence.ts';
import { strengths } from '../model/evidence.ts';
import type { Local } from '../model/facts.ts';
import { peopleIn, practiceSections, type PracticeSection } from '../model/practice.ts';
import type { Page, PageOf, Playbooks } from '../model/read.ts';
import { themes } from '../model/theme.ts';
import { childrenOf, parseBody } from '../model/body.ts';
import { blocksOf, citedIn, type Block } from './blocks.ts';
import { addressOf, type Address } from './code.ts';
import { guessDensity, guessPosterSize } from './fit.ts';
import { typographic } from '../model/typography.ts';
import { inlineOfText, type Inline } from './inline.ts';

/** Whose copy this is and until when: on every sheet. */
export type About = { owner: string; reviewed: string; due: string } & Partial<Address>;

/** What pieces are made from, beside the page itself. */
export type Setting = {
  local: Local;
  evidence: Evidence;
  site: string | undefined;
  /** A page's body as blocks. */
  body: (page: Page) => Block[];
  /** How tightly pages were set that have been printed before, by `stepKey`. */
  steps?: ReadonlyMap<string, number>;
};

/** Names a page's form on a paper, for `Setting.steps`. */
export const stepKey = (id: string, edition: Edition): string => `${id} ${edition}`;

type Common = { id: string; title: string; kicker: string; about: About };

export type CardPiece = Common & {
  theme: string;
  heard: string[];
  sayFirst: Inline[];
  moves: Inline[][];
  stop: Inline[];
};

export type ChecklistPiece = Common & {
  form: 'checklist';
  description: string;
  facts: { label: string; words: Inline[] }[];
  blocks: Block[];
  step: number;
};

export type ReadingPiece = Common & {
  form: 'playbook' | 'situation';
  description: string;
  card?: CardPiece;
  blocks: Block[];
  sources: { id: string; words: string }[];
  answers: { question: string; words: Block[] }[];
};

/** A card that is cut out of a session sheet and given away; a wide one takes the whole width. */
export type RoleCard = { title: Inline[]; blocks: Block[]; wide: boolean };

export type PracticePiece = Common & {
  form: 'practice';
  description: string;
  facts: { label: string; words: Inline[] }[];
  /** The trainer's own page. */
  blocks: Block[];
  /** The players' cards, the observer's with the boxes to tick, and a slip to sign for each player. */
  cards: RoleCard[];
  step: number;
};

/** A page in one of its forms, ready to be set. */
export type Piece =
  | ChecklistPiece
  | ReadingPiece
  | PracticePiece
  | (CardPiece & { form: 'poster'; step: number })
  | { form: 'pocket'; id: string; cards: CardPiece[]; copies: boolean };

const aboutOf = (page: Page, { local, site }: Setting): About => {
  const locale = local.locale ?? 'en-US';
  return {
    owner: page.data.owner,
    reviewed: formatDay(page.data.reviewed, locale),
    due: formatDay(reviewBy(page.data), locale),
    ...addressOf(page, site),
  };
};

const kickerOf = (data: PageData): string => ('theme' in data ? themes[data.theme].title : '');

const commonOf = (page: Page, setting: Setting): Common => ({
  id: page.id,
  title: typographic(page.data.title),
  kicker: kickerOf(page.data),
  about: aboutOf(page, setting),
});

/** A page's body as blocks, with quotation marks as printers set them. */
const bodyBlocks = (page: Page, local: Local): Block[] => {
  const body = parseBody(page.source, { typographic: true });
  return blocksOf(childrenOf(body.ok ? body.root : page.root), local);
};

/** What pieces of these playbooks are made from; a page's body is read once, whatever it is printed as. */
export const settingOf = ({ local, evidence }: Playbooks, site?: string): Setting => {
  const bodies = new Map<string, Block[]>();
  const body = (page: Page): Block[] => {
    const blocks = bodies.get(page.id) ?? bodyBlocks(page, local);
    bodies.set(page.id, blocks);
    return blocks;
  };
  return { local, evidence, site, body };
};

const quoted = (words: string): string => `“${typographic(words)}”`;

const cardFields = ({ sayFirst, moves, stop }: Card, local: Local) => ({
  sayFirst: ['“', ...inlineOfText(sayFirst, local), '”'],
  moves: moves.map((move) => inlineOfText(move, local)),
  stop: inlineOfText(stop, local),
});

/** A situation's card. */
export const cardOf = (page: PageOf<'situation'>, setting: Setting): CardPiece => ({
  ...commonOf(page, setting),
  theme: kickerOf(page.data),
  heard: page.data.heard.map(quoted),
  ...cardFields(page.data.card, setting.local),
});

/** Large print takes the pages that it needs. */
const largeStep = 1;

const checklistOf = (page: PageOf<'checklist'>, edition: Edition, setting: Setting): ChecklistPiece => {
  const { description, pause, takes, mode } = page.data;
  const { paper, size } = editions[edition];
  const blocks = setting.body(page);
  const text = (words: string) => inlineOfText(words, setting.local);
  return {
    form: 'checklist',
    ...commonOf(page, setting),
    description: typographic(description),
    facts: [
      { label: 'When', words: text(pause) },
      { label: 'How', words: [`${modes[mode].label}: ${modes[mode].how}`] },
      { label: 'Takes', words: text(takes) },
    ],
    blocks,
    step:
      size === 'large'
        ? largeStep
        : (setting.steps?.get(stepKey(page.id, edition)) ?? guessDensity(blocks, papers[paper])),
  };
};

/** The letters on a card, as they count for its size. */
const lettersOn = ({ data }: PageOf<'situation'>): number =>
  [data.title, ...data.heard.slice(0, 3), data.card.sayFirst, ...data.card.moves, data.card.stop].join('')
    .length;

const sourceOf = (id: string, evidence: Evidence) => {
  const claim = evidence[id];
  if (!claim) return { id, words: '' };
  const sources = claim.sources.map(({ text, doi, url }) =>
    [text, doi ? `doi:${doi}` : undefined, doi ? undefined : url].filter(Boolean).join(' '),
  );
  return {
    id,
    words: typographic([`${strengths[claim.strength].label}: ${claim.title}.`, ...sources].join(' ')),
  };
};

/** Recall questions are numbered where they stand; their answers come on the last page. */
const withAnswers = (blocks: readonly Block[]) => {
  const recalls = blocks.filter((block) => block.is === 'recall');
  return {
    blocks: blocks.map((block) =>
      block.is === 'recall' ? { ...block, number: recalls.indexOf(block) + 1 } : block,
    ),
    answers: recalls.map(({ question, answer }) => ({ question, words: answer })),
  };
};

const readingOf = (page: PageOf<'playbook'> | PageOf<'situation'>, setting: Setting): ReadingPiece => {
  const blocks = setting.body(page);
  return {
    form: page.data.kind,
    ...commonOf(page, setting),
    description: typographic(page.data.description),
    ...(page.data.kind === 'situation' ? { card: cardOf(page as PageOf<'situation'>, setting) } : {}),
    ...withAnswers(blocks),
    sources: citedIn(blocks).map((id) => sourceOf(id, setting.evidence)),
  };
};

/** Blocks under each second-level heading, by its words; a heading stands first under itself. */
const bySection = (blocks: readonly Block[]): Map<string, Block[]> => {
  const sections = new Map<string, Block[]>();
  let current: Block[] = [];
  for (const block of blocks) {
    if (block.is === 'heading' && block.level <= 2) {
      current = [];
      sections.set(block.inside.filter((part) => typeof part === 'string').join(''), current);
    }
    current.push(block);
  }
  return sections;
};

const cardsOf = (blocks: readonly Block[]): RoleCard[] => {
  const cards: RoleCard[] = [];
  for (const block of blocks) {
    if (block.is === 'heading' && block.level === 3)
      cards.push({ title: block.inside, blocks: [], wide: false });
    else cards.at(-1)?.blocks.push(block);
  }
  return cards;
};

/** A section's heading as a part of a card. */
const below = (block: Block): Block =>
  block.is === 'heading' ? { ...block, level: Math.max(block.level, 3) } : block;

const cutOut: ReadonlySet<PracticeSection> = new Set(['Roles', 'Watch for', 'Sign-off']);

const practiceOf = (page: PageOf<'practice'>, edition: Edition, setting: Setting): PracticePiece => {
  const { description, minutes, people } = page.data;
  const sections = bySection(setting.body(page));
  const under = (name: PracticeSection): Block[] => sections.get(name) ?? [];
  const players = cardsOf(under('Roles'));
  const observer = players.pop();
  const watched = [...(observer?.blocks ?? []), ...under('Watch for').map(below)];
  const signed = under('Sign-off').slice(1);
  return {
    form: 'practice',
    ...commonOf(page, setting),
    description: typographic(description),
    facts: [
      { label: 'Takes', words: [`${minutes} minutes`] },
      { label: 'People', words: [`${peopleIn(people)}, and you`] },
    ],
    blocks: [
      ...practiceSections.filter((name) => !cutOut.has(name)).flatMap(under),
      ...signed.filter(({ is }) => is !== 'tasks'),
    ],
    cards: [
      ...players,
      { title: observer?.title ?? [], blocks: watched, wide: true },
      { title: ['Sign-off'], blocks: signed.filter(({ is }) => is === 'tasks'), wide: true },
    ],
    step: setting.steps?.get(stepKey(page.id, edition)) ?? 0,
  };
};

const cardsASheet = 4;

const sheetsOf = (cards: readonly CardPiece[]): Piece[] =>
  Array.from({ length: Math.ceil(cards.length / cardsASheet) }, (_, sheet) => ({
    form: 'pocket',
    id: `pocket-${sheet + 1}`,
    cards: cards.slice(sheet * cardsASheet, (sheet + 1) * cardsASheet),
    copies: false,
  }));

const isSituation = (page: Page): page is PageOf<'situation'> => page.data.kind === 'situation';

/** One handout: four copies of the same card on its sheet, any other form once. */
export const pieceOf = (
  page: Page,
  { form, edition }: Pick<Handout, 'form' | 'edition'>,
  setting: Setting,
): Piece => {
  if (form === 'checklist') return checklistOf(page as PageOf<'checklist'>, edition, setting);
  if (form === 'practice') return practiceOf(page as PageOf<'practice'>, edition, setting);
  if (form === 'playbook' || form === 'situation') return readingOf(page as PageOf<'playbook'>, setting);
  const card = cardOf(page as PageOf<'situation'>, setting);
  if (form === 'poster')
    return { form, ...card, step: guessPosterSize(lettersOn(page as PageOf<'situation'>)) };
  return { form, id: page.id, cards: [card], copies: true };
};

/** The pieces of a pack's part; pocket cards share their sheets. */
export const piecesOf = (
  pages: readonly Page[],
  how: Pick<Handout, 'form' | 'edition'>,
  setting: Setting,
): Piece[] =>
  how.form === 'pocket'
    ? sheetsOf(pages.filter(isSituation).map((page) => cardOf(page, setting)))
    : pages.map((page) => pieceOf(page, how, setting));
