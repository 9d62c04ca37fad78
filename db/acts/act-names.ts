import { acts } from './index.ts';

/** Every record act as `noun.act`, as an SOP names it. */
export const actNames: ReadonlySet<string> = new Set(
  Object.entries(acts).flatMap(([noun, named]) => Object.keys(named).map((act) => `${noun}.${act}`)),
);
