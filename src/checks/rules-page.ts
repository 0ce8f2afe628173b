import { groups, type Example, type Group, type Rule } from './rule.ts';

const fence = (text: string): string => `\`\`\`\n${visible(text)}\n\`\`\``;

const shortest = (text: string): string => (text.length > 240 ? `${text.slice(0, 200).trim()} …` : text);

/** Hidden characters are shown by their code. */
const visible = (text: string): string =>
  shortest(text)
    .replaceAll('```', "'''")
    .replaceAll(
      /[\p{Cf}\u00A0]/gu,
      (letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`,
    )
    .replaceAll('\u0430', '[Cyrillic a]')
    .replaceAll('\t', '[tab]')
    .replaceAll(/ +$/gm, '');

const listed = (title: string, examples: readonly Example[]): string =>
  `${title}\n\n${examples.map(({ shown }) => fence(shown)).join('\n\n')}`;

/** Prose with the signs of MDX as the signs themselves. */
const plain = (text: string): string => text.replaceAll(/[<{*_`]/g, String.raw`\$&`);

const entry = ({ id, why, good, bad }: Rule): string =>
  `### ${id}\n\n${plain(why)}\n\n${listed('Good:', good.slice(0, 2))}\n\n${listed('Not so:', bad.slice(0, 3))}`;

const section = (group: Group, rules: readonly Rule[]): string =>
  `## ${groups[group].title}\n\n${groups[group].why}\n\n${rules
    .filter((rule) => rule.group === group)
    .map(entry)
    .join('\n\n')}`;

const top = (reviewed: string): string => `---
# Made by "npm run rules" from src/checks/rules/. Do not edit it here.
kind: page
title: The rules
description: Every rule that a page must keep, with its reason and examples.
owner: Trainer
reviewed: ${reviewed}
reviewEvery: 12
aliases: [rules, list of rules, check failed, error message, why was it refused, linter]
---

Each message of the checks names a rule. Here is why it is there, and how to keep it. The examples are the rule's own tests.
`;

/** The page about/rules, whole. `reviewed` is the day that stands on it. */
export const rulesPage = (rules: readonly Rule[], reviewed: string): string =>
  `${top(reviewed)}\n${(Object.keys(groups) as Group[]).map((group) => section(group, rules)).join('\n\n')}\n`;
