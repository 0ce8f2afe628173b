import { stemmer } from 'stemmer';

/** Forms that no rule reaches, as people use them in a shop. */
const irregular: Record<string, string> = {
  broke: 'break',
  broken: 'break',
  lied: 'lie',
  lying: 'lie',
  liar: 'lie',
  swore: 'swear',
  sworn: 'swear',
  bought: 'buy',
  paid: 'pay',
  sold: 'sell',
  said: 'say',
  told: 'tell',
  kept: 'keep',
  lost: 'lose',
  sent: 'send',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  felt: 'feel',
  fell: 'fall',
  fallen: 'fall',
  forgot: 'forget',
  forgotten: 'forget',
  threw: 'throw',
  thrown: 'throw',
  shook: 'shake',
  shaken: 'shake',
  stole: 'steal',
  stolen: 'steal',
  ran: 'run',
  came: 'come',
  got: 'get',
  went: 'go',
  gone: 'go',
  left: 'leave',
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  worse: 'bad',
  worst: 'bad',
  angrier: 'angry',
  angriest: 'angry',
  anger: 'angry',
};

/** `faffing` loses its second f, `faff` keeps it: both end with one. */
const doubled = /([^aeiouls])\1$/;

/** A word without its endings: `promises`, `promised` and `promising` are one. */
export const stem = (word: string): string => stemmer(irregular[word] ?? word).replace(doubled, '$1');
