import type { Pairs } from './pairs.ts';

export const serialMessages = {
  title: ['序列号', 'Serial'],
  titles: ['序列号', 'Serials'],
  serial: ['序列号', 'Serial'],
  model: ['型号', 'Model'],
  batch: ['批次', 'Batch'],
  order: ['订单', 'Order'],
  status: ['状态', 'State'],
  place: ['位置', 'Place'],
  holder: ['持有方', 'Holder'],
  holds: ['冻结', 'Holds'],
  expiry: ['有效期至', 'Expiry'],
  statusSince: ['状态自', 'State since'],
  node: {
    device: ['器械', 'Device'],
    part: ['部件', 'Part'],
    lot: ['物料批', 'Material lot'],
    package: ['包装', 'Package'],
    other: ['其他', 'Other'],
  },
  timeline: ['经历', 'Timeline'],
  tree: ['组成', 'Components'],
  parents: ['所属', 'Part of'],
  noTree: ['没有登记的部件', 'No parts recorded'],
  noTimeline: ['尚无事件', 'No events yet'],
  empty: ['还没有序列号', 'No serials yet'],
} satisfies Pairs;
