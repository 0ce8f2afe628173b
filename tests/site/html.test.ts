import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { distPages, readDist } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How a void element or an empty attribute is written is a matter of taste: HTML takes both.
    'void-style': 'off',
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    // Results appear while one types, which a select cannot do.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Safari forgets that a list without bullets is one; the role reminds it.
    'no-redundant-role': 'off',
    // "_top" is a fine name for a place; only HTML 4 wanted a letter first.
    'valid-id': ['error', { relaxed: true }],
  },
});

test.each(distPages())('%s is valid HTML', async (path) => {
  const { results } = await validator.validateString(readDist(path));
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(told).toEqual([]);
});
