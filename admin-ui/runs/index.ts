import AccountTreeIcon from '@mui/icons-material/AccountTree';
import { lazy } from 'react';

/** Runs of SOPs. */
export const runs = {
  name: 'runs',
  icon: AccountTreeIcon,
  list: lazy(() => import('./RunList.tsx').then(({ RunList }) => ({ default: RunList }))),
  show: lazy(() => import('./RunPage.tsx').then(({ RunPage }) => ({ default: RunPage }))),
};
