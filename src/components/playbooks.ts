import { readPlaybooks } from '../model/read.ts';

/** What stands in `playbooks/`, read once for a build; the dev server restarts when data files change. */
export const playbooks = readPlaybooks('playbooks');
