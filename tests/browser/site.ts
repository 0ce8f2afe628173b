import type { AddressInfo } from 'node:net';
import { serve } from '../../src/serve.ts';
import { dist } from '../site/dist.ts';

/** Serves a built site on a free port; `address` ends in a slash. */
export const serveSite = async (folder = dist) => {
  const server = await serve(folder, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
