import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Only long pages carry a list of their sections; a situation and a checklist are one screen each. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const { kind } = route.entry.data;
  if (kind === 'situation' || kind === 'checklist' || route.id === '') route.toc = undefined;
});
