import CampaignIcon from '@mui/icons-material/Campaign';
import { lazy } from 'react';
import { nouns } from '../../domain/record/nouns.ts';
import { recordKind } from '../records/record-kind.ts';
import { recordResource } from '../records/record-resource.tsx';

/** Recall campaigns: a list as of every record, and the page of one with its scope and progress. */
export const recalls = {
  ...recordResource(recordKind('recalls', nouns.recall), 'read', CampaignIcon),
  show: lazy(() => import('./RecallPage.tsx').then(({ RecallPage }) => ({ default: RecallPage }))),
};
