import { inPractice, items } from '../examples.ts';
import { pageRule } from '../rule.ts';
import { pausePointsOf } from '../tasks.ts';

const trait =
  /\b(?:empath\w+|sympath\w+|polite(?:ly)?|friendl\w+|professional(?:ly|ism)?|confident(?:ly)?|calm(?:ly)?|respectful(?:ly)?|attentive(?:ly)?|caring|patient(?:ly)?|positive(?:ly)?|attitude|assertive(?:ly)?|helpful|active(?:ly)? listen\w*|rapport|sincere(?:ly)?|genuine(?:ly)?)\b/i;

/** What an observer ticks can be seen or heard. */
export const practiceSeen = pageRule({
  id: 'practice-seen',
  group: 'structure',
  why: 'Two observers must tick the same box. "Was empathetic" is a verdict; "no word before they stopped" can be heard, and done again tomorrow.',
  good: [inPractice('- [ ] Let them finish: no word before they stopped', {})],
  bad: [
    inPractice('- [ ] Was empathetic', { 'Watch for': items('Was empathetic') }),
    inPractice('- [ ] Stayed calm and professional', { 'Watch for': items('Stayed calm and professional') }),
  ],
  look: (page) =>
    page.data.kind !== 'practice'
      ? []
      : pausePointsOf(page)
          .filter(({ title }) => title === 'Watch for')
          .flatMap(({ tasks }) => tasks)
          .flatMap(({ text, place }) => {
            const word = trait.exec(text.replace(/"[^"]*"|“[^”]*”/g, ''))?.[0];
            return word === undefined
              ? []
              : [
                  {
                    ...place,
                    message: `"${word}" judges, and two observers would judge differently.`,
                    fix: 'Write what is seen or heard: "no word before they stopped".',
                  },
                ];
          }),
});
