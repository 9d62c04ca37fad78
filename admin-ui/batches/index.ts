import Inventory2Icon from '@mui/icons-material/Inventory2';
import { lazy } from 'react';
import { nouns } from '../../domain/record/nouns.ts';
import { recordKind } from '../records/record-kind.ts';
import { recordResource } from '../records/record-resource.tsx';

/** Production batches: a list as of every record, and the page of a batch's release. */
export const batches = {
  ...recordResource(recordKind('batches', nouns.batch), 'read', Inventory2Icon),
  show: lazy(() => import('./BatchPage.tsx').then(({ BatchPage }) => ({ default: BatchPage }))),
};
