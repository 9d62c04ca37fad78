export { decisionsOf } from '../engine/decisions.ts';
