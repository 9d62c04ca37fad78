import { Router } from 'express';
import type { Endpoint } from './endpoint.ts';
import type { Parts } from './parts.ts';
import { methodNotAllowed, noSuchAddress } from './problems.ts';
import { serve } from './serve.ts';

/** The one place where endpoints become addresses; a known address answers other methods with 405, the rest is 404. */
export function mount(endpoints: readonly Endpoint[], parts: Parts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  // express tries one address after the other: by their first word there are a few to try instead of all
  const byWord = new Map([...Map.groupBy(endpoints, firstWord)].map(([word, own]) => [word, routerOf(own, parts)]));
  router.use((request, response, next) => (byWord.get(firstWord(request)) ?? nowhere)(request, response, next));
  router.use(nowhere);
  return router;
}

const firstWord = ({ path }: { path: string }) => path.split('/', 2)[1] ?? '';

function nowhere(): never {
  throw noSuchAddress();
}

function routerOf(endpoints: readonly Endpoint[], parts: Parts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints) {
    router[endpoint.method](endpoint.path, (request, response) => serve(endpoint, request, response, parts));
  }
  for (const [path, own] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
    router.all(path, () => {
      throw methodNotAllowed(own.map((endpoint) => endpoint.method.toUpperCase()));
    });
  }
  return router;
}
