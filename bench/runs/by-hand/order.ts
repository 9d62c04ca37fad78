/** What a run of the hand-written process is about. */
export interface Order {
  key: string;
  owner: string;
  amount: number;
  station: string;
  /** What the services do: write a record of ours, or call a partner. */
  services: Services;
}

export type Services = 'records' | 'outside';

/** What steps have set so far. */
export type Values = Record<string, unknown>;

export const taskQueue = 'by-hand';
