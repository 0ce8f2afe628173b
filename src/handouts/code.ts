import { renderSVG } from 'uqr';
import type { Printable } from '../model/handout.ts';

/** Where a printed page stands on the web, short enough to type, and as a QR code in SVG. */
export type Address = { address: string; qr: string };

/** A page's address, where the site has one. */
export const addressOf = ({ id }: Printable, site: string | undefined): Partial<Address> => {
  if (site === undefined) return {};
  const url = new URL(id === 'index' ? '/' : `/${id}.html`, site).href;
  return {
    address: url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
    qr: renderSVG(url, { border: 2, pixelSize: 4 }),
  };
};
