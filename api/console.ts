import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

/** Serves the console's static build; every other page address gets its index, which routes by itself. */
export function consolePages(folder: string): Router {
  const router = Router();
  router.use(
    express.static(folder, {
      index: 'index.html',
      // built files carry a hash in their names
      setHeaders: (response, path) =>
        response.set('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
  router.get('/{*page}', (_request, response) => {
    const index = join(folder, 'index.html');
    if (existsSync(index)) return response.set('Cache-Control', 'no-cache').sendFile(index);
    return response
      .status(404)
      .type('text')
      .send('控制台尚未构建：请运行 npm start。\nThe console is not built: run npm start.\n');
  });
  return router;
}
