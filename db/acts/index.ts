import type { Acts } from '../perform-act.ts';

export const acts: Acts = {};
