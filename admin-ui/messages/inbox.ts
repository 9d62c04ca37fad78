import type { Pairs } from './pairs.ts';

export const inboxMessages = {
  title: ['待办', 'Inbox'],
  overdue: ['已逾期', 'Overdue'],
  soon: ['即将到期', 'Due soon'],
  mine: ['我已领取', 'Claimed by me'],
  open: ['我的角色可办理', 'For my roles'],
  empty: ['现在没有需要您办理的任务', 'Nothing needs you right now'],
  emptyHint: [
    '新任务到达时会自动出现。也可以扫码，或启动一个流程。',
    'New tasks appear here by themselves. You can also scan a code, or start a run.',
  ],
  due: ['%{time}到期', 'due %{time}'],
  late: ['逾期 %{time}', '%{time} overdue'],
  noDue: ['无期限', 'no due time'],
  claimedBy: ['%{user} 已领取', 'Claimed by %{user}'],
  onlyMine: ['只看我的', 'Mine only'],
  count: ['%{smart_count} 项任务', '%{smart_count} task |||| %{smart_count} tasks'],
  more: ['加载更多任务', 'Load more tasks'],
} satisfies Pairs;
