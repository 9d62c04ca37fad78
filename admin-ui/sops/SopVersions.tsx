import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetIdentity, useNotify, useTranslate } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { useAct } from '../acts/use-act.ts';
import { both, useMay } from '../acts/use-may.ts';
import { Facts } from '../layout/Facts.tsx';
import { Panel } from '../layout/Panel.tsx';
import { SignatureDialog } from '../signature/SignatureDialog.tsx';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import { sopAct } from './sop-acts.ts';
import type { Sop, SopVersionItem } from './sop.ts';

interface SopVersionsProps {
  sop: Sop;
  shown: string | null;
  onShow: (version: string) => void;
  refresh: () => void;
}

/** The signature under a release, as the API knows it. */
const releaseRule = { meaning: { zh: '批准发布', en: 'Approval and release' }, roles: [], count: 1 };

/** The versions of an SOP, newest first; a draft is released by the signature of somebody who did not write it. */
export function SopVersions({ sop, shown, onShow, refresh }: SopVersionsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { identity } = useGetIdentity();
  const { busy, send } = useAct();
  const [signing, setSigning] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const user = String(identity?.id ?? '');

  const release = async (password: string) => {
    setFault(null);
    const path = `/sops/${encodeURIComponent(sop.id)}/versions/${encodeURIComponent(signing ?? '')}/release`;
    const done = await send(path, { signature: { password, meaning: releaseRule.meaning } }, (error) => {
      setFault(error instanceof Error ? error.message : null);
      return true;
    });
    if (done === undefined) return;
    setSigning(null);
    notify('vouch.sop.released', { type: 'success' });
    refresh();
  };

  return (
    <Panel title={translate('vouch.sop.versions')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {sop.versions.map((version) => (
          <Version
            key={version.version}
            version={version}
            isShown={version.version === shown}
            user={user}
            onShow={() => onShow(version.version)}
            onRelease={() => setSigning(version.version)}
          />
        ))}
      </Box>
      <SignatureDialog
        open={signing !== null}
        rule={releaseRule}
        user={user}
        busy={busy}
        fault={fault}
        text={`${translate('vouch.sop.releaseTitle', { version: signing ?? '' })}${translate('vouch.sop.releaseText')}`}
        onCancel={() => setSigning(null)}
        onSign={([signature]) => void release(signature?.password ?? '')}
      />
    </Panel>
  );
}

interface VersionProps {
  version: SopVersionItem;
  isShown: boolean;
  user: string;
  onShow: () => void;
  onRelease: () => void;
}

function Version({ version, isShown, user, onShow, onRelease }: VersionProps) {
  const translate = useTranslate();
  const may = useMay();
  return (
    <Box component="li" sx={{ p: 1.5, border: 1, borderColor: isShown ? 'primary.main' : 'divider', borderRadius: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography sx={{ fontWeight: 700 }}>{version.version}</Typography>
        <StatusChip status={version.status === 'released' ? 'effective' : version.status} />
        <Box sx={{ flex: 1 }} />
        <Button size="small" onClick={onShow} disabled={isShown}>
          {translate('ra.action.show')}
        </Button>
      </Box>
      <Facts
        facts={[
          [translate('vouch.sop.author'), version.author],
          [translate('vouch.sop.releasedBy'), version.released_by],
          [translate('vouch.sop.releasedAt'), version.released_at && <Moment at={version.released_at} />],
          [translate('vouch.sop.hash'), <code key="hash">{version.plan.slice(0, 16)}</code>],
        ]}
      />
      {version.status === 'draft' && (
        <ActButton
          allowed={both(sopAct('release', version, user), may('release', 'SopVersion'))}
          variant="contained"
          size="small"
          sx={{ mt: 1.5 }}
          onClick={onRelease}
        >
          {translate('vouch.sop.release')}
        </ActButton>
      )}
    </Box>
  );
}
