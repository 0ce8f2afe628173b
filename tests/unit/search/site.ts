import type { Lookup, SearchData, SearchPage } from '../../../src/search/query/data.ts';
import { openLibrary } from '../../../src/search/query/library.ts';

const page = (
  id: string,
  kind: SearchPage['kind'],
  title: string,
  more: Partial<SearchPage> = {},
): SearchPage => ({ id, fragment: `en_${id}`, kind, title, line: '', aliases: [], heard: [], ...more });

/** A site as small as it can be and still have something to tell apart. */
export const data: SearchData = {
  pages: [
    page('shouting', 'situation', 'They are shouting at me', {
      line: 'I can hear how upsetting this is.',
      aliases: ['yelling', 'loud customer'],
      heard: ['This is ridiculous!'],
    }),
    page('late', 'situation', 'It is late', { aliases: ['late order', 'delayed'] }),
    page('charged', 'situation', 'They were charged more than we quoted', { aliases: ['overcharged'] }),
    page('my-mistake', 'situation', 'It was my mistake', { aliases: ['I messed up'] }),
    page('not-my-mistake', 'situation', "They blame me for someone else's mistake"),
    page('saying-no', 'checklist', 'Saying no, and meaning it kindly', { line: 'Say it once.' }),
    page('five-virtues', 'playbook', 'Five virtues', { line: 'Compassion and patience.' }),
  ],
  groups: [
    { kind: 'situation', label: 'Situations' },
    { kind: 'checklist', label: 'Checklists' },
    { kind: 'playbook', label: 'Playbooks' },
    { kind: 'page', label: 'About' },
  ],
  vocabulary: 'apologize color pharmacy',
  synonyms: 'shout,yell,kick off\novercharge,charged twice,rip off\nlate,delay,not turned up',
  spelling: [['apologise', 'apologize']],
  themes: [{ id: 'be-ready', title: 'Be ready', promise: 'Before the doors open.' }],
};

export const library = openLibrary(data);

/** Full text that has nothing. */
export const noText: Lookup = () => Promise.resolve(new Map());
