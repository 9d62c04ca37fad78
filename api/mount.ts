import { Router } from 'express';
import type { Endpoint } from './endpoint.ts';
import type { Parts } from './parts.ts';
import { methodNotAllowed, noSuchAddress } from './problems.ts';
import { serve } from './serve.ts';

/** The one place where endpoints become addresses; a known address answers other methods with 405, the rest is 404. */
export function mount(endpoints: readonly Endpoint[], parts: Parts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints) {
    router[endpoint.method](endpoint.path, (request, response) => serve(endpoint, request, response, parts));
  }
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const methods = endpoints.filter((endpoint) => endpoint.path === path).map((endpoint) => endpoint.method.toUpperCase());
    router.all(path, () => {
      throw methodNotAllowed(methods);
    });
  }
  router.use(() => {
    throw noSuchAddress();
  });
  return router;
}
