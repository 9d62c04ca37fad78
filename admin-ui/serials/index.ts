import QrCode2Icon from '@mui/icons-material/QrCode2';
import { lazy } from 'react';

/** Devices by their serial numbers. */
export const serials = {
  name: 'serials',
  icon: QrCode2Icon,
  list: lazy(() => import('./SerialList.tsx').then(({ SerialList }) => ({ default: SerialList }))),
  show: lazy(() => import('./SerialPage.tsx').then(({ SerialPage }) => ({ default: SerialPage }))),
};
