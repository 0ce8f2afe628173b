import { posix } from 'node:path';
import { walk, placeOf, isType } from '../../model/body.ts';
import { isPicture, pictureFits } from '../pictures.ts';
import { inBody, inFiles, pageFile } from '../examples.ts';
import { bodyRule, type Rule, type Told } from '../rule.ts';

const local = /^\.{1,2}\/(?:\.\.\/)?(?:[a-z0-9-]+\/)*[a-z0-9-]+\.[a-z]+$/;

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const addresses = bodyRule({
  id: 'images',
  group: 'safety',
  why: 'A picture becomes part of the program that builds the site, so it must be a real picture that stands in the playbooks folder. It needs words for those who cannot see it.',
  good: [
    inFiles('![The way out, left of the counter](./exit.png)', {
      'about/example.mdx': pageFile('![The way out, left of the counter](./exit.png)'),
      'about/exit.png': png,
    }),
  ],
  bad: [
    inBody('![A plan](./evil.js)'),
    inBody('![A plan](https://example.org/plan.png)'),
    inBody('![A plan](./plan.svg)'),
    inBody('![A plan](./missing.png)'),
    inFiles('![](./exit.png)', {
      'about/example.mdx': pageFile('![](./exit.png)'),
      'about/exit.png': png,
    }),
    inFiles('a file exit.png that holds no picture', {
      'about/exit.png': 'alert(1)',
    }),
  ],
  look: (node, { id }): Told[] => {
    if (node.type !== 'image') return [];
    const inside = !posix.join(posix.dirname(id), node.url).startsWith('..');
    if (!inside || !local.test(node.url) || !isPicture(node.url))
      return [
        {
          message: `"${node.url}" is not a picture of our own.`,
          fix: 'Put a .png, .jpg, .webp, .avif or .gif beside the page and write ./its-name.png.',
        },
      ];
    if (!node.alt?.trim() || node.title)
      return [
        {
          message: 'The picture has no words for those who cannot see it, or has a title.',
          fix: 'Write it like this: ![What it shows](./its-name.png).',
        },
      ];
    return [];
  },
});

/** Pictures are real, local and described. */
export const images: Rule & { look: typeof addresses.look } = {
  ...addresses,
  check: (content) => {
    const paths = new Set(content.files.filter(({ kind }) => kind === 'file').map(({ path }) => path));
    const missing = content.texts.flatMap(({ id, file, root }) => {
      const found: { file: string; line: number; column: number; message: string; fix: string }[] = [];
      if (root)
        walk(root, (node) => {
          if (!isType('image')(node) || addresses.look(node, { id, parents: [] }).length > 0) return;
          if (paths.has(posix.join(posix.dirname(id), node.url))) return;
          found.push({
            file,
            ...placeOf(node),
            message: `There is no picture "${node.url}".`,
            fix: 'Add the file, or mend its name.',
          });
        });
      return found;
    });
    const wrong = content.files
      .filter((source) => source.kind === 'file' && isPicture(source.path) && !pictureFits(source))
      .map(({ path }) => ({
        file: `playbooks/${path}`,
        line: 1,
        column: 1,
        message: 'The file is not a picture of the kind that its name says, or is larger than 1 MB.',
        fix: 'Export the picture again, at most 1600 pixels wide.',
      }));
    return [...addresses.check(content), ...missing, ...wrong];
  },
};
