import { sourceFile, type SourceFile } from '../../../src/model/files.ts';
import { readSources } from '../../../src/model/read.ts';
import { contentOf } from '../../../src/checks/check.ts';
import type { Content, Example } from '../../../src/checks/rule.ts';

export const today = '2026-11-22';

/** Files by path as a folder would hold them; `name → target` is a link on disk. */
export const sourcesOf = (files: Example['files']): SourceFile[] =>
  Object.entries(files).map(([path, text]) => {
    const [name = path, target] = path.split(' → ');
    return target === undefined
      ? sourceFile(path, text)
      : { path: name, kind: 'link', size: 0, bytes: new Uint8Array() };
  });

/** An example as rules look at it. */
export const contentFrom = (files: Example['files']): Content =>
  contentOf(readSources(sourcesOf(files)), today);
