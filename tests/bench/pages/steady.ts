import { join } from 'node:path';
import { root } from '../../site/build.ts';
import type { Peer } from './peers/peer.ts';

/** Our own site, as it was built. */
export const steady: Peer = {
  name: 'Steady',
  pathOf: (id) => `/${id}.html`,
  box: {
    open: '.search-open:visible',
    input: '.find-dialog input',
    results: '.find-dialog [role="option"]',
  },
  build: () => join(root, 'dist'),
};
