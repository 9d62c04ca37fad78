import { createServer } from 'node:net';

/** Why a program could not listen on the port of that address now, as the system's error code; nothing where it could. */
export function listenFault(host: string, port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => settle(undefined)));
  });
}

/** A port of 127.0.0.1 that nobody listens on: the `remembered` one where it is free, else one that the system gives. */
export async function freePort(remembered?: string): Promise<number> {
  const preferred = Number(remembered ?? 0);
  if (preferred > 0 && (await listenFault('127.0.0.1', preferred)) === undefined) return preferred;
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') settle(address.port);
        else fail(new Error('the system gave no port'));
      });
    });
  });
}
