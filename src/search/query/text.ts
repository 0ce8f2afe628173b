/** Endings of contractions that carry nothing to search for: I'm, they're, we've, he'll, she'd, that's. */
const ending = /'(?:m|re|ve|ll|d|s)$/;

/** Contractions as people type them without the apostrophe, and other short forms. */
const shortForms: Record<string, string> = {
  cannot: 'can not',
  cant: 'can not',
  "can't": 'can not',
  wont: 'will not',
  "won't": 'will not',
  aint: 'is not',
  "ain't": 'is not',
  im: 'i',
  ive: 'i',
  id: 'i',
  youre: 'you',
  youve: 'you',
  theyre: 'they',
  theyve: 'they',
  theyll: 'they',
  weve: 'we',
  hes: 'he',
  shes: 'she',
  thats: 'that',
  whats: 'what',
  theres: 'there',
  wheres: 'where',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  dunno: 'do not know',
  wasnt: 'was not',
  ok: 'okay',
};

/** do, does, did, is … without their apostrophe: `dont`, `isnt`. */
const negated = /^(do|does|did|is|are|was|were|has|have|had|could|should|would|must|need)n'?t$/;

const openUp = (word: string): string =>
  shortForms[word] ?? word.replace(negated, '$1 not').replace(ending, '').replaceAll("'", '');

/** A text in lower case, without accents, with straight apostrophes and one kind of space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a text as search compares them: folded, contractions opened, hyphens parted. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}']+/gu) ?? [])
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .flatMap((word) => openUp(word).split(' '))
    .filter((word) => word !== '');
