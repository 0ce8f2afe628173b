import sharp from 'sharp';
import { expect, test } from 'vitest';
import { socialCard } from '../../src/pages/_social-card.ts';

const card = socialCard('Steady', ['The right next words', 'for an upset customer']);

test('is a picture of 1200 by 630 pixels', async () => {
  const { width, height } = await sharp(Buffer.from(card)).metadata();
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
});

test('needs no font of the machine that draws it', () => {
  expect(card).not.toMatch(/<text|font-family/);
});

test('keeps its words inside the picture', async () => {
  const { info } = await sharp(
    Buffer.from(socialCard('Steady', ['The right next words', 'for an upset customer'])),
  )
    .trim({ background: '#fbf8f3', threshold: 10 })
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBeLessThanOrEqual(1200 - 2 * 72);
  expect(info.height).toBeLessThanOrEqual(630 - 2 * 24);
});
