import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import type { Kind } from '../model/page.ts';

/** One screen each, or a sheet that is worked through from its top. */
const withoutContents: ReadonlySet<Kind> = new Set(['situation', 'checklist', 'practice']);

/** Only long pages that are read here and there carry a list of their sections. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const { kind } = route.entry.data;
  if (withoutContents.has(kind) || route.id === '') route.toc = undefined;
});
