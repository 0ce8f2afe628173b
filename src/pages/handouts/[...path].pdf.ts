import type { APIRoute, GetStaticPaths } from 'astro';
import { playbooks } from '../../components/playbooks.ts';
import { printAll, printOne, printPaths } from '../../handouts/press.ts';
import { readPlaybooks } from '../../model/read.ts';

type Props = { pdf?: Uint8Array<ArrayBuffer> };

/** The dev server reads the pages afresh, so that a handout is what was just written. */
const latest = () => (import.meta.env.DEV ? readPlaybooks('playbooks') : playbooks);

const paramsOf = (path: string) => ({ path: path.slice('/handouts/'.length, -'.pdf'.length) });

/** In a build all PDFs are printed at once, on all cores; the dev server prints the one that is asked for. */
export const getStaticPaths = (async () => {
  if (import.meta.env.DEV) return printPaths(latest()).map((path) => ({ params: paramsOf(path), props: {} }));
  const prints = await printAll(playbooks, import.meta.env.SITE);
  return prints.map(({ path, pdf }) => ({ params: paramsOf(path), props: { pdf } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props, params }) => {
  const pdf = props.pdf ?? printOne(`/handouts/${params['path']}.pdf`, latest(), import.meta.env.SITE)?.pdf;
  return pdf
    ? new Response(pdf, { headers: { 'content-type': 'application/pdf' } })
    : new Response('This handout does not fit on its page.', { status: 500 });
};
