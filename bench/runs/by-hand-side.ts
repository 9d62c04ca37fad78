import { httpClient } from '../http-client.ts';
import type { Order, Services } from './by-hand/order.ts';
import type { Side } from './side.ts';
import { stations } from './step-record.ts';

/** The hand-written process behind its own API. */
export function byHandSide(base: string, clients: number, services: Services): Side {
  const http = httpClient(base, clients);
  let started = 0;
  const run = (id: string) => http.call<{ status: string; waitingFor?: string }>('GET', `/runs/${id}`);
  return {
    name: 'by hand',
    async start(key) {
      const station = stations[started++ % stations.length]!;
      const order: Order = { key, owner: 'worker', amount: 42, station, services };
      return (await http.call<{ id: string }>('POST', '/runs', order)).id;
    },
    task: async (id, element) => (await http.call<{ id: string }[]>('GET', `/tasks?run=${id}&element=${element}`))[0]?.id,
    complete: (task, values) => http.call('POST', `/tasks/${task}/complete`, { values }),
    waiting: async (id) => (await run(id)).waitingFor === 'M1',
    message: (id) => http.call('POST', '/messages', { run: id, variables: { paid: true } }),
    ended: async (id) => (await run(id)).status === 'COMPLETED',
    requests: http.requests,
    close: http.close,
  };
}
