import type { AuditEntry } from './audit-log.ts';

/** Who acts, in which roles, from where, as every audit entry of one request says it. */
export type Acting = Pick<AuditEntry, 'actor' | 'roles' | 'station' | 'address' | 'program'>;
