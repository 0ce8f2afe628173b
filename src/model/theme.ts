/** The five themes; each has one playbook, whose file name is the theme's id. */
export const themes = {
  'be-ready': {
    title: 'Be ready',
    promise: 'Plan the people, the stock and the “what if” before the doors open.',
  },
  'five-virtues': {
    title: 'Five virtues',
    promise: 'Compassion, respect, listening, honesty and patience, in words you can say.',
  },
  'put-it-right': { title: 'Put it right', promise: 'Something went wrong. Mend it, and keep the customer.' },
  'own-the-conversation': {
    title: 'Own the conversation',
    promise: 'Take an upset customer from the first word to a fair end.',
  },
  'stay-steady': {
    title: 'Stay steady',
    promise: 'Know your stuff, keep your nerve, say no without hurting.',
  },
} as const satisfies Record<string, { title: string; promise: string }>;

export type Theme = keyof typeof themes;

export const themeIds = Object.keys(themes) as [Theme, ...Theme[]];

/** Narrows a string to a theme's id. */
export const isTheme = (value: string): value is Theme => Object.hasOwn(themes, value);
