import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Facts } from '../layout/Facts.tsx';
import { Panel } from '../layout/Panel.tsx';
import { useWhole } from '../providers/use-whole.ts';
import { StatusChip } from '../status/StatusChip.tsx';
import { placeWords } from './place-words.ts';
import type { Serial } from './serial.ts';

/** A serial in short: what it is, its state, where it is, what holds it. */
export function SerialCard({ serial }: { serial: string }) {
  const translate = useTranslate();
  const { data } = useWhole<Serial>('serials', serial);
  if (data === undefined) return null;
  return (
    <Panel
      title={translate('vouch.serial.title')}
      aside={
        <Link component={RouterLink} to={`/serials/${encodeURIComponent(serial)}/show`}>
          {data.serial}
        </Link>
      }
    >
      <Facts
        facts={[
          [translate('vouch.serial.status'), <StatusChip key="status" status={data.status} />],
          [translate('vouch.serial.model'), data.model],
          [translate('vouch.serial.batch'), data.batch],
          [translate('vouch.serial.place'), placeWords(data.place)],
          [translate('vouch.serial.holder'), data.holder],
          [translate('vouch.serial.holds'), data.holds.map(({ reason }) => reason).join('; ')],
        ]}
      />
    </Panel>
  );
}
