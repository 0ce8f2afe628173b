import project from '../../package.json' with { type: 'json' };

/** Where a rule's entry can be read, before and without a published site. */
export const ruleAddress = (rule: string): string =>
  `${project.homepage}/blob/main/playbooks/about/rules.mdx#${rule}`;
