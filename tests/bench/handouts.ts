import { printAll } from '../../src/handouts/press.ts';
import { readPlaybooks } from '../../src/model/read.ts';

/** Prints everything as the build does, and tells how fast, and what is largest. */
const playbooks = readPlaybooks('playbooks');
const begun = performance.now();
const prints = await printAll(playbooks);
const seconds = (performance.now() - begun) / 1000;

const size = ({ pdf }: { pdf?: Uint8Array }): number => pdf?.length ?? 0;
const [largest] = prints.toSorted((a, b) => size(b) - size(a));
const pages = prints.reduce((sum, print) => sum + print.pages, 0);

console.log(`${prints.length} PDFs, ${pages} pages in ${seconds.toFixed(1)} s`);
console.log(
  `${(prints.length / seconds).toFixed(0)} handouts a second, ${(pages / seconds).toFixed(0)} pages a second`,
);
if (largest) console.log(`largest: ${largest.path}, ${Math.ceil(size(largest) / 1024)} KB`);
