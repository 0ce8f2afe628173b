import type { SearchData } from '../query/data.ts';
import { startEngine } from './engine.ts';
import { Finder } from './finder.ts';

/** What the page's small loader talks to; `search/search.js` sets it as the global `SteadySearch`. */
export type SearchApi = { attach: (host: HTMLElement) => void };

/** Takes the data at the end of the file and makes search ready; called there once. */
export const open = (data: SearchData): void => {
  const engine = startEngine(data);
  api.attach = (host) => Finder.attach(host, engine, data);
};

/** Filled when the file has run. */
export const api: SearchApi = { attach: () => undefined };
