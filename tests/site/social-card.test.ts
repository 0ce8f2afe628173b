import { expect, test } from 'vitest';
import { attribute, distFiles, distPages, elementsOf, readDist } from './dist.ts';

test('a site without an address of its own names no picture, and has none', () => {
  const named = distPages().filter((page) =>
    elementsOf(readDist(page)).some((element) => attribute(element, 'property') === 'og:image'),
  );
  expect(named).toEqual([]);
  expect(distFiles()).not.toContain('social-card.png');
});
