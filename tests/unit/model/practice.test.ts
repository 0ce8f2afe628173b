import { expect, test } from 'vitest';
import { childrenOf, parseBody } from '../../../src/model/body.ts';
import { clockMarks, minutesIn, peopleIn, planOf, timesOf } from '../../../src/model/practice.ts';

const rootOf = (source: string) => {
  const body = parseBody(source);
  if (!body.ok) throw new Error(body.reason);
  return body.root;
};

const times = (source: string): number[] | undefined => {
  const [list] = childrenOf(rootOf(source));
  return list?.type === 'list' ? timesOf(list) : undefined;
};

test('the clock starts with the session and shows where each part begins, and the end', () => {
  expect(clockMarks([2, 3, 10])).toEqual(['0:00', '0:02', '0:05', '0:15']);
  expect(clockMarks([50, 20])).toEqual(['0:00', '0:50', '1:10']);
});

test('a part names its minutes in round brackets', () => {
  expect(minutesIn('Warm up (2 min).')).toBe(2);
  expect(minutesIn('Wait two minutes')).toBeUndefined();
});

test('a numbered list is a plan where every item names its minutes in bold', () => {
  expect(times('1. **Open (2 min).** Read.\n2. **Play (3 min).** Start.')).toEqual([2, 3]);
  expect(times('1. **Open (2 min).** Read.\n2. Play (3 min).')).toBeUndefined();
  expect(times('- **Open (2 min).** Read.')).toBeUndefined();
});

test('the plan of a session is what is numbered under its heading', () => {
  const root = rootOf('## The plan\n\n1. **Open (2 min).** A\n2. B\n\n## Debrief\n\n1. **C (9 min).**');
  expect(planOf(root)).toEqual([
    { minutes: 2, place: { line: 3, column: 1 } },
    { minutes: undefined, place: { line: 4, column: 1 } },
  ]);
});

test('how many can take part is told in words', () => {
  expect(peopleIn({ from: 3, to: 8 })).toBe('3 to 8');
  expect(peopleIn({ from: 4, to: 4 })).toBe('4');
});
