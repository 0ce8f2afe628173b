import { join } from 'node:path';
import { root } from '../../site/build.ts';
import type { Peer } from './peers/peer.ts';

/** Our own site, as it was built. */
export const steady: Peer = {
  name: 'Steady',
  pathOf: (id) => `/${id}.html`,
  box: {
    open: '.search-open',
    input: 'input[type="search"], dialog input, [role="dialog"] input',
    results: 'dialog a, [role="dialog"] a, [role="listbox"] a',
  },
  build: () => join(root, 'dist'),
};
