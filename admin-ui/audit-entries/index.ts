import HistoryIcon from '@mui/icons-material/History';
import { lazy } from 'react';

/** The audit trail. */
export const auditEntries = {
  name: 'audit-entries',
  icon: HistoryIcon,
  list: lazy(() => import('./AuditList.tsx').then(({ AuditList }) => ({ default: AuditList }))),
};
