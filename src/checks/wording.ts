import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { withoutQuotes, type Passage } from './passages.ts';
import type { Wording } from './rule.ts';

/** Words that the library warns of everywhere, and that are plain and kind on these pages. */
const fine = [
  'ombudsman',
  'hang',
  'hanging',
  'easy',
  'easily',
  'just',
  'simple',
  'simply',
  'of course',
  'obvious',
  'obviously',
  'clearly',
  'everyone knows',
  'daughter',
  'son',
  'aunt',
  'uncle',
  'mother',
  'father',
  'pop',
  'nuts',
  'execute',
  'special',
  'invalid',
  'host',
  'whitespace',
];

const gendered = new Set([
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
  'himself',
  'herself',
  'he’s',
  'she’s',
  "he's",
  "she's",
  'mrs',
  'mrs.',
  'man',
  'woman',
  'gentleman',
  'lady',
]);

const processor = unified()
  .use(retextEnglish)
  .use(retextPassive)
  .use(retextEquality, { ignore: fine, binary: true })
  .freeze();

/** Passages that an editor wrote in their own voice, with quoted speech blanked out. */
const ownVoice = (passages: readonly Passage[]): { passage: Passage; text: string }[] =>
  passages
    .filter(({ spoken, kind }) => !spoken && kind !== 'heading')
    .map((passage) => ({ passage, text: withoutQuotes(passage.text) }))
    .filter(({ text }) => /[a-z]/i.test(text));

/** What retext's lists say of a page: passive voice, and words that hurt. */
export const wordingOf = (passages: readonly Passage[]): Wording[] => {
  const own = ownVoice(passages);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of own) {
    starts.push(length);
    length += text.length + 2;
  }
  const file = new VFile(own.map(({ text }) => text).join('\n\n'));
  processor.runSync(processor.parse(file), file);
  return file.messages.flatMap((message): Wording[] => {
    const words = message.actual ?? '';
    const offset = message.place && 'start' in message.place ? (message.place.start.offset ?? 0) : 0;
    const index = starts.findLastIndex((start) => start <= offset);
    const passage = own[index]?.passage;
    if (!passage || gendered.has(words.toLowerCase())) return [];
    const about = message.source === 'retext-passive' ? 'passive' : 'unkind';
    const place = passage.placeAt(offset - (starts[index] ?? 0));
    return [{ about, words, instead: message.expected ?? [], place }];
  });
};

/** A title or alias as a searcher would type it. */
export const typed = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
