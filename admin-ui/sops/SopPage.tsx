import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { Diagram } from '../diagram/Diagram.tsx';
import { FaultPage } from '../layout/FaultPage.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { useWhole } from '../providers/use-whole.ts';
import { SopVersions } from './SopVersions.tsx';
import type { Sop } from './sop.ts';
import { UploadDraft } from './UploadDraft.tsx';
import { useSopVersion } from './use-sop-version.ts';

/** An SOP: its diagram, its versions, release by a second person. */
export function SopPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: sop, error, isPending, refetch } = useWhole<Sop>('sops', id);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? sop?.version ?? sop?.draft ?? null;
  const version = useSopVersion(id, shown);

  if (isPending) return <CircularProgress aria-label={translate('ra.page.loading')} sx={{ m: 'auto', my: 6 }} />;
  if (sop === undefined) return <FaultPage resource="sops" about={id} error={error} onRetry={() => void refetch()} />;
  const title = inLanguage(language, sop.title_zh, sop.title_en);
  return (
    <Box sx={{ py: 2, width: '100%', maxWidth: 1400, mx: 'auto', display: 'grid', gap: 2 }}>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h1">{title}</Typography>
        <Typography color="textSecondary">{sop.id}</Typography>
        <Box sx={{ flex: 1 }} />
        <UploadDraft />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
          alignItems: 'start',
        }}
      >
        <Panel title={`${translate('vouch.run.diagram')} · ${shown ?? ''}`}>
          {version.error !== null && <PageFault error={version.error} />}
          {version.data !== undefined && <Diagram bpmn={version.data.bpmn} />}
        </Panel>
        <SopVersions sop={sop} shown={shown} onShow={setChosen} refresh={() => void refetch()} />
      </Box>
    </Box>
  );
}
