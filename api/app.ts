import express, { type ErrorRequestHandler, type Express } from 'express';
import swaggerUi from 'swagger-ui-express';
import { consolePages } from './console.ts';
import { endpoints } from './endpoints.ts';
import { problemFrom } from './fault-of.ts';
import { mount } from './mount.ts';
import { openApi } from './openapi.ts';
import type { Parts } from './parts.ts';
import { limitByAddress } from './rate-limits.ts';
import { noSuchAddress } from './problems.ts';
import { requestLanguage } from './request-language.ts';
import { securityHeaders } from './security-headers.ts';
import { sendProblem } from './send-problem.ts';

/** The API and the console's pages as one express app; listens nowhere yet. */
export function composeApp(parts: Parts): Express {
  const { limits, trustedProxies, consoleFolder } = parts.settings;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', trustedProxies);
  app.use(securityHeaders());
  app.use('/api', limitByAddress(limits.requests));
  const signIns = limitByAddress(limits.signIns);
  app.post(['/api/session', '/api/welcome'], signIns);
  const document = openApi(endpoints);
  app.get('/api/openapi.json', (_request, response) => void response.json(document));
  app.use(
    '/api/docs',
    swaggerUi.serve,
    swaggerUi.setup(undefined, { swaggerUrl: '/api/openapi.json', customSiteTitle: 'Vouch API' }),
  );
  app.use('/api', mount(endpoints, parts));
  app.use(consolePages(consoleFolder));
  app.use(() => {
    throw noSuchAddress();
  });
  app.use(answerFault);
  return app;
}

// four parameters are how express knows a handler of errors
const answerFault: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const problem = problemFrom(error);
  if (problem.status === 500) tellOperator(request.method, request.originalUrl, error);
  sendProblem(request, response, problem, requestLanguage(request.get('Accept-Language')));
};

/** The trace of a fault of ours; never the body, which may hold passwords. */
function tellOperator(method: string, url: string, error: unknown): void {
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), method, path: url.split('?')[0], error: trace })}\n`);
}
