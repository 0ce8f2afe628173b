import { repository } from '../model/repository.ts';

const entries = `${repository()}/blob/main/playbooks/about/rules.mdx`;

/** Where a rule's entry can be read, before and without a published site. */
export const ruleAddress = (rule: string): string => `${entries}#${rule}`;
