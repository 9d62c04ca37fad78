import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** Response headers: no script but our own files; styles may be inline, since the console's component library sets them so. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // sent over TLS only: browsers ignore it elsewhere
    strictTransportSecurity: { maxAge: 15_552_000 },
    crossOriginEmbedderPolicy: false,
  });
}
