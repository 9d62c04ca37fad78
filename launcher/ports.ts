import { createServer } from 'node:net';

/** Whether a program could listen on the port of that address now. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => settle(true)));
  });
}

/** A port of 127.0.0.1 that nobody listens on: the `remembered` one where it is free, else one that the system gives. */
export async function freePort(remembered?: string): Promise<number> {
  const preferred = Number(remembered ?? 0);
  if (preferred > 0 && (await isPortFree('127.0.0.1', preferred))) return preferred;
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
