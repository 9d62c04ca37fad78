import type { Stage } from './stage.ts';

interface Order {
  id: string;
  kind: 'production' | 'sales';
  customer: string | null;
  quantity: number;
}

/** The planner enters an order for the demonstration's model. */
export async function placeOrder(stage: Stage, order: Order): Promise<void> {
  const open = { planned_start: null, planned_end: null, status: 'open' };
  await stage.api.post('chenwei', '/orders', { ...order, model: stage.device.gtin, market: 'CN', ...open });
}
