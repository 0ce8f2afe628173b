import { answer, type Answer } from '../query/answer.ts';
import type { Lookup, SearchData } from '../query/data.ts';
import { openLibrary } from '../query/library.ts';
import { openPagefind } from './pagefind.ts';

/** Answers queries; at first from titles and aliases alone, with the full text as soon as it is there. */
export type Engine = {
  answer: (query: string) => Promise<Answer>;
  /** Loads the full text; true when it has come, false when this browser refuses it. */
  warm: () => Promise<boolean>;
};

const nothing: Lookup = () => Promise.resolve(new Map());

/** Starts an engine on the data that ships with the search. */
export const startEngine = (data: SearchData): Engine => {
  const library = openLibrary(data);
  let lookup = nothing;
  let warming: Promise<boolean> | undefined;
  const warm = (): Promise<boolean> =>
    openPagefind().then(
      (opened) => {
        lookup = opened;
        return true;
      },
      () => false,
    );
  return {
    answer: (query) => answer(query, library, lookup),
    warm: () => (warming ??= warm()),
  };
};
