import type { HttpClient } from '../http-client.ts';
import type { Side } from './side.ts';
import { stations } from './step-record.ts';

interface Run {
  status: string;
  waiting: { name: string | null }[];
}

/** An SOP of ours behind the product's API, as a signed-in person. */
export function ourSide(http: HttpClient, sop: string): Side {
  let started = 0;
  const run = (id: string) => http.call<Run>('GET', `/runs/${id}`);
  return {
    name: 'ours',
    async start(key) {
      const station = stations[started++ % stations.length]!;
      const variables = { order: key, owner: 'worker', amount: 42, station };
      return (await http.call<{ id: string }>('POST', '/runs', { sop, variables })).id;
    },
    async task(id, element) {
      const filter = encodeURIComponent(JSON.stringify({ run: id, element }));
      return (await http.call<{ data: { id: string }[] }>('GET', `/tasks?filter=${filter}`)).data[0]?.id;
    },
    complete: (task, values) => http.call('POST', `/tasks/${task}/complete`, { values }),
    waiting: async (id) => (await run(id)).waiting.some(({ name }) => name === 'M1'),
    message: (_run, key) => http.call('POST', '/messages', { name: 'M1', correlationKey: key, variables: { paid: true } }),
    ended: async (id) => (await run(id)).status === 'completed',
    requests: http.requests,
    close: http.close,
  };
}
