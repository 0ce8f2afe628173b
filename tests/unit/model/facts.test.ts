import { expect, test } from 'vitest';
import {
  factNames,
  factOnScreen,
  facts,
  fillFacts,
  splitFacts,
  unknownFacts,
} from '../../../src/model/facts.ts';

test('a set fact reads as its value', () => {
  const local = { people: { supervisor: { name: 'Maria', call: 'extension 12' } } };
  expect(fillFacts('Call {supervisor} now.', local)).toBe('Call Maria (extension 12) now.');
});

test('an unset fact reads as whom to ask, never as undefined', () => {
  expect(fillFacts('Call {supervisor}. Give up to {goodwillStaff}.', {})).toBe(
    'Call your supervisor. Give up to your goodwill limit (ask your supervisor).',
  );
  for (const name of factNames) expect(factOnScreen(name, {})).not.toMatch(/undefined|null|^$/);
});

test('money follows the locale and the currency', () => {
  expect(facts.goodwillStaff.read({ goodwill: { staff: 20 }, currency: 'USD' })).toBe('$20');
  expect(facts.refundLimit.read({ refundLimit: 99.5, currency: 'EUR', locale: 'de-DE' })).toBe(
    '99,50\u00a0€',
  );
  expect(facts.refundLimit.read({ refundLimit: 0, currency: 'GBP', locale: 'en-GB' })).toBe('£0');
  expect(facts.refundLimit.read({ refundLimit: 20 })).toBe('20');
});

test('a text is cut at its facts and nothing is lost', () => {
  expect(splitFacts('a {manager} b {nobody} c')).toEqual([
    'a ',
    { fact: 'manager' },
    ' b ',
    '{nobody}',
    ' c',
  ]);
});

test('a name that is no fact is told', () => {
  expect(unknownFacts('Call {supervisr}, then {manager}.')).toEqual(['supervisr']);
  expect(unknownFacts('{constructor}')).toEqual(['constructor']);
});
