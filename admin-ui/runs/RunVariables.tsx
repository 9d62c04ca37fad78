import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Json } from '../../domain/json.ts';
import { Facts } from '../layout/Facts.tsx';
import { JsonView } from '../layout/JsonView.tsx';
import { Panel } from '../layout/Panel.tsx';

/** What a run knows. Variables of one step alone, named `<instance>/<name>`, are left out: its task shows them. */
export function RunVariables({ variables }: { variables: Record<string, Json> }) {
  const translate = useTranslate();
  const entries = Object.entries(variables)
    .filter(([name]) => !name.includes('/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <Panel title={translate('vouch.run.variables')}>
      {entries.length === 0 && <Typography color="textSecondary">{translate('vouch.run.noVariables')}</Typography>}
      <Facts facts={entries.map(([name, value]) => [name, <JsonView key={name} value={value} />])} />
    </Panel>
  );
}
