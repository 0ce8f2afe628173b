import { sectionsOf, textOf } from '../../model/body.ts';
import { inSituation } from '../examples.ts';
import { pageRule } from '../rule.ts';

const bad = /threat|insult|shout|abus|unsafe|swear|grab|touch|harass|weapon|hit|block|turn on you|yell/i;
const ways = [
  'leave',
  'go',
  'walk (?:away|to)',
  'step (?:away|back|out|aside)',
  'move (?:\\w+ ){0,2}away',
  'out of reach',
  'hang up',
  'end (?:it|the (?:call|talk|chat|conversation))',
  'close (?:the )?(?:register|counter|call|chat)',
  'stop (?:here|serving|the (?:call|talk))',
  'you (?:may|can) stop',
  'say nothing',
  'permission',
  'always allowed',
];
const right = new RegExp(`\\b(?:${ways.join('|')})\\b`, 'i');

const card = (stop: string) =>
  `{ sayFirst: I can help with that., moves: [Look., Ask., Act.], stop: "${stop}" }`;

/** Nobody has to stay and take abuse. */
export const rightToStop = pageRule({
  id: 'right-to-stop',
  group: 'structure',
  why: 'Nobody has to stay and be abused. Where a talk can turn bad, the page says so in plain words: leave, end the call, step away.',
  good: [inSituation('stop: They threaten you. Leave, and call {supervisor}.', {})],
  bad: [
    inSituation('stop: They threaten you. Keep smiling.', {
      keys: { card: card('They threaten you. Keep smiling.') },
      sections: { 'When it gets worse': 'Stay and listen.' },
    }),
    inSituation('no word on leaving under "When it gets worse"', {
      sections: { 'When it gets worse': 'Stay and listen.' },
    }),
  ],
  look: ({ data, root, yaml }) => {
    if (data.kind !== 'situation' || !bad.test(data.card.stop)) return [];
    const worse = sectionsOf(root).find(({ title }) => title === 'When it gets worse');
    const fix = 'Say it plainly: "You may leave, and you need nobody\'s permission."';
    if (!right.test(data.card.stop))
      return [
        {
          ...yaml.placeOf(['card', 'stop']),
          message: '"card.stop" does not say that you may leave or end it.',
          fix,
        },
      ];
    return worse && !right.test(worse.nodes.map(textOf).join(' '))
      ? [{ ...worse.place, message: '"When it gets worse" does not say that you may leave or end it.', fix }]
      : [];
  },
});
