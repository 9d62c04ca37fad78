import { Agent, request as send, type RequestOptions } from 'node:http';

/** A keep-alive client of one server; `node:http`, since client, servers and database share the same cores. */
export interface HttpClient {
  call<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
  /** Requests made so far. */
  requests(): number;
  close(): void;
}

const patienceMs = 60_000;

/**
 * @param base where paths begin, e.g. `http://127.0.0.1:8080/api`
 * @param headers go with every request
 */
export function httpClient(base: string, connections: number, headers: Record<string, string> = {}): HttpClient {
  const { hostname, port, pathname } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  const prefix = pathname === '/' ? '' : pathname;
  let requests = 0;
  return {
    requests: () => requests,
    close: () => agent.destroy(),
    async call<Answer>(method: 'GET' | 'POST', path: string, body?: unknown) {
      requests++;
      const data = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const typed: RequestOptions['headers'] = data ? { 'content-type': 'application/json', 'content-length': data.length } : {};
      const options = {
        hostname,
        port,
        method,
        path: prefix + path,
        agent,
        headers: { accept: 'application/json', ...headers, ...typed },
      };
      const { status, text } = await exchange(options, data);
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 400)}`);
      return (text ? JSON.parse(text) : undefined) as Answer;
    },
  };
}

function exchange(options: RequestOptions, data: Buffer | undefined): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = send(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on('error', reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // the server has just closed a connection that lay idle: the request never reached it
      if (error.code === 'ECONNRESET' && request.reusedSocket) resolve(exchange(options, data));
      else reject(error);
    });
    request.setTimeout(patienceMs, () => request.destroy(new Error(`no answer in ${patienceMs} ms`)));
    request.end(data);
  });
}
