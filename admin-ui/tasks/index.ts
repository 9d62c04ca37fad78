import InboxIcon from '@mui/icons-material/Inbox';
import { lazy } from 'react';
import { InboxPage } from '../inbox/InboxPage.tsx';

/** Tasks: the inbox and a task's page. */
export const tasks = {
  name: 'tasks',
  icon: InboxIcon,
  list: InboxPage,
  edit: lazy(() => import('./TaskPage.tsx').then(({ TaskPage }) => ({ default: TaskPage }))),
};
