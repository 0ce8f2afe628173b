import { expect, test } from 'vitest';
import { formatDay, reviewBy } from '../../../src/model/page.ts';

test('a page is due its months after the last review', () => {
  expect(reviewBy({ reviewed: '2026-11-22', reviewEvery: 12 })).toBe('2027-11-22');
  expect(reviewBy({ reviewed: '2026-11-22', reviewEvery: 6 })).toBe('2027-05-22');
});

test('a month that is too short gives its last day', () => {
  expect(reviewBy({ reviewed: '2026-08-31', reviewEvery: 6 })).toBe('2027-02-28');
  expect(reviewBy({ reviewed: '2027-08-31', reviewEvery: 6 })).toBe('2028-02-29');
});

test('a day reads the same in every time zone', () => {
  expect(formatDay('2026-11-22')).toBe('November 22, 2026');
  expect(formatDay('2026-11-22', 'en-GB')).toBe('22 November 2026');
});
