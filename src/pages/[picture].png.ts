import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { socialCard } from './_social-card.ts';

/** Only a site that knows its own address can name a picture to others. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { picture: 'social-card' } }] : [];

export const GET: APIRoute = async () => {
  const card = socialCard('Steady', ['The right next words', 'for an upset customer']);
  const png = await sharp(Buffer.from(card)).png({ palette: true, effort: 10 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
