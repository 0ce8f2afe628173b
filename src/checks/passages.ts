import { attributeOf, isElement, placeOf, textOf, walk, type Node } from '../model/body.ts';
import type { Page } from '../model/read.ts';
import type { Place } from '../model/yaml.ts';

/** A run of text that is read in one go: a paragraph, a heading, a cell, an attribute, a field. */
export type Passage = {
  /** A fact stays `{supervisor}`; marks of evidence are left out. */
  text: string;
  /** Where a character of the text stands in the file. */
  placeAt: (offset: number) => Place;
  kind: 'paragraph' | 'heading' | 'cell' | 'item' | 'attribute' | 'field';
  /** Said aloud, or quoted as said: by staff, or by a customer. */
  spoken: boolean;
  /** The node, where it stands in the body. */
  node?: Node;
  /** The node's parents, the root first. */
  parents: readonly Node[];
};

const holders = new Set(['paragraph', 'heading', 'tableCell']);

type Piece = { start: number; place: Place; text: string };

const piecesOf = (node: Node): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  walk(node, (current) => {
    if (current.type !== 'text' && current.type !== 'mdxTextExpression' && current.type !== 'break') return;
    const text = textOf(current);
    pieces.push({ start, place: placeOf(current), text });
    start += text.length;
  });
  return pieces;
};

const placeIn =
  (pieces: readonly Piece[]) =>
  (offset: number): Place => {
    const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
    if (!piece) return { line: 1, column: 1 };
    const before = piece.text.slice(0, offset - piece.start);
    const lines = before.split('\n');
    return lines.length === 1
      ? { line: piece.place.line, column: piece.place.column + before.length }
      : { line: piece.place.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
  };

const kindOf = (node: Node, parents: readonly Node[]): Passage['kind'] => {
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'cell';
  return parents.at(-1)?.type === 'listItem' ? 'item' : 'paragraph';
};

const spokenElements = ['Say', 'Avoid'].map((name) => isElement(name));

const ofBody = (root: Node): Passage[] => {
  const passages: Passage[] = [];
  walk(root, (node, parents) => {
    if (holders.has(node.type)) {
      const pieces = piecesOf(node);
      const text = pieces.map((piece) => piece.text).join('');
      const spoken = parents.some((parent) => spokenElements.some((test) => test(parent)));
      if (text.trim() !== '')
        passages.push({ text, placeAt: placeIn(pieces), kind: kindOf(node, parents), spoken, node, parents });
    }
    for (const name of ['because', 'question']) {
      const text = isElement()(node) ? attributeOf(node, name) : undefined;
      if (text)
        passages.push({
          text,
          placeAt: () => placeOf(node),
          kind: 'attribute',
          spoken: false,
          node,
          parents,
        });
    }
  });
  return passages;
};

const field = (page: Page, path: readonly PropertyKey[], text: string, spoken = false): Passage => ({
  text,
  placeAt: () => page.yaml.placeOf(path),
  kind: 'field',
  spoken,
  parents: [],
});

const ofData = (page: Page): Passage[] => {
  const { data } = page;
  const fields = [field(page, ['title'], data.title, true), field(page, ['description'], data.description)];
  if (data.kind === 'checklist') fields.push(field(page, ['pause'], data.pause));
  if (data.kind !== 'situation') return fields;
  const { heard, card } = data;
  return [
    ...fields,
    ...heard.map((text, index) => field(page, ['heard', index], text, true)),
    field(page, ['card', 'sayFirst'], card.sayFirst, true),
    ...card.moves.map((text, index) => field(page, ['card', 'moves', index], text)),
    field(page, ['card', 'stop'], card.stop),
  ];
};

/** The texts of a page in reading order: its fields, then its body. */
export const passagesOf = (page: Page): Passage[] => [...ofData(page), ...ofBody(page.root)];

/** A sentence of a passage, with where it begins in the passage's text. */
export type Sentence = { text: string; start: number };

const endings = /[.!?…]["”’)]*\s+(?=["“‘(]?[A-Z{])|\s→\s|\n{2,}/g;

/** The sentences of a text. */
export const sentencesOf = (text: string): Sentence[] => {
  const ends = [...text.matchAll(endings)].map((match) => match.index + match[0].length);
  return [0, ...ends]
    .map((start, index) => ({ start, text: text.slice(start, ends[index] ?? text.length).trim() }))
    .filter((sentence) => /[a-z]/i.test(sentence.text));
};

/** A word of a text, with where it begins. */
export type Word = { text: string; start: number };

/** The words of a text; a fact counts as one word. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\{\w+\}|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));

/** The text without what stands in quotation marks; as long as before, so that offsets hold. */
export const withoutQuotes = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”/g, (quote) => ' '.repeat(quote.length));
