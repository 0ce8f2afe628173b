/** Words that we use and the dictionary does not know. Keep the list short, and sorted. */
export const ourWords = [
  'Flesch',
  'Kincaid',
  'checkout',
  'de-escalate',
  'frontmatter',
  'handout',
  'handouts',
  'playbook',
  'playbooks',
  'https',
  'mailto',
  'mdx',
  'symlinks',
  'yaml',
] as const;
