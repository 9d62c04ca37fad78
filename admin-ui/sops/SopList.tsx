import { DataTable, List, TopToolbar, useTranslate } from 'react-admin';
import { inLanguage } from '../../domain/form/form-text.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { HiddenHeading } from '../layout/HiddenHeading.tsx';
import { SearchBox } from '../layout/SearchBox.tsx';
import { ResponsiveRows } from '../layout/ResponsiveRows.tsx';
import { useLanguage } from '../providers/use-language.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { Moment } from '../time/Moment.tsx';
import type { SopItem } from './sop.ts';
import { UploadDraft } from './UploadDraft.tsx';

/** All SOPs, with the version in force and the newest draft. */
export function SopList() {
  return (
    <List
      title="vouch.sop.titles"
      filters={[<SearchBox key="q" source="q" alwaysOn />]}
      actions={
        <TopToolbar>
          <UploadDraft />
        </TopToolbar>
      }
      exporter={false}
      empty={false}
      perPage={50}
      sort={{ field: 'id', order: 'ASC' }}
    >
      <HiddenHeading resource="sops" />
      <SopRows />
    </List>
  );
}

function SopRows() {
  const language = useLanguage();
  const translate = useTranslate();
  const title = (sop: SopItem) => inLanguage(language, sop.title_zh, sop.title_en);
  const state = (sop: SopItem) => (
    <>
      {sop.version !== null && <StatusChip status="effective" />} {sop.draft !== null && <StatusChip status="draft" />}
    </>
  );
  return (
    <ResponsiveRows<SopItem>
      to={(sop) => `/sops/${encodeURIComponent(sop.id)}/show`}
      primary={title}
      secondary={(sop) => sop.version ?? sop.draft}
      tertiary={state}
      empty={<EmptyState title="vouch.record.empty" />}
    >
      <DataTable.Col<SopItem> source="id" label="vouch.sop.id" />
      <DataTable.Col<SopItem> source={language === 'zh' ? 'title_zh' : 'title_en'} label="vouch.sop.name" render={title} />
      <DataTable.Col<SopItem>
        source="version"
        label="vouch.sop.inForce"
        render={(sop) => sop.version ?? translate('vouch.sop.noneInForce')}
      />
      <DataTable.Col<SopItem> source="released_by" label="vouch.sop.releasedBy" />
      <DataTable.Col<SopItem>
        source="released_at"
        label="vouch.sop.releasedAt"
        render={(sop) => <Moment at={sop.released_at} />}
      />
      <DataTable.Col<SopItem> source="draft" label="vouch.sop.status" render={state} disableSort />
    </ResponsiveRows>
  );
}
