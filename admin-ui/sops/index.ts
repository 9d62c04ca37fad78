import DescriptionIcon from '@mui/icons-material/Description';
import { lazy } from 'react';

/** Standard operating procedures. */
export const sops = {
  name: 'sops',
  icon: DescriptionIcon,
  list: lazy(() => import('./SopList.tsx').then(({ SopList }) => ({ default: SopList }))),
  show: lazy(() => import('./SopPage.tsx').then(({ SopPage }) => ({ default: SopPage }))),
};
