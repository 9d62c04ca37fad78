export const env = { now: '2026-03-01T02:00:00.000Z', zone: 'Asia/Shanghai' };
