import { describe, expect, test } from 'vitest';
import { checkRule } from '../../../src/checks/check.ts';
import { rules } from '../../../src/checks/rules.ts';
import { contentFrom } from './sources.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.good.map((example) => [example.shown, example] as const))(
    'is silent on: %s',
    (_, example) => {
      expect(checkRule(rule, contentFrom(example.files))).toEqual([]);
    },
  );

  test.each(rule.bad.map((example) => [example.shown, example] as const))('fires on: %s', (_, example) => {
    const found = checkRule(rule, contentFrom(example.files));
    expect(found.map((problem) => problem.rule)).toContain(id);
  });

  test('says what is wrong and what to do, in whole sentences', () => {
    for (const example of rule.bad)
      for (const { message, fix } of checkRule(rule, contentFrom(example.files))) {
        expect(message).toMatch(/[.?]$/);
        expect(fix).toMatch(/^[A-Z].*\S$/s);
      }
  });
});

test('every rule has an id of its own, a reason and both kinds of example', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.filter(({ why, good, bad }) => why === '' || good.length === 0 || bad.length === 0)).toEqual(
    [],
  );
});
