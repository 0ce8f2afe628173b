/** Words that we use and the dictionary does not know. Keep the list short, and sorted. */
export const ourWords = ['checkout', 'de-escalate', 'handout', 'handouts', 'playbook', 'playbooks'] as const;
