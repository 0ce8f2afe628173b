import type { Playbooks } from '../../../../src/model/read.ts';
import type { SearchBox } from '../search.ts';

/** Another site builder with the same pages. */
export type Peer = {
  name: string;
  /** The address of a page on its site. */
  pathOf: (id: string) => string;
  box: SearchBox;
  /** Builds its site in an empty folder; the path of the finished site. */
  build: (playbooks: Playbooks, folder: string) => string;
};
