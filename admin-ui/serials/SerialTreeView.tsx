import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { Moment } from '../time/Moment.tsx';
import type { SerialTree, TreeNode } from './serial.ts';

/** What a device consists of, and what it is part of or packed in; what is past is crossed out. */
export function SerialTreeView({ serial }: { serial: string }) {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['serials', 'tree', serial],
    queryFn: () => http<SerialTree>(`/serials/${encodeURIComponent(serial)}/tree`).then((answer) => answer.data),
  });
  if (data === undefined) return null;
  return (
    <Panel title={translate('vouch.serial.tree')}>
      {data.down.length === 0 && data.up.length === 0 && (
        <Typography color="textSecondary">{translate('vouch.serial.noTree')}</Typography>
      )}
      <Nodes nodes={data.down} />
      {data.up.length > 0 && (
        <>
          <Typography variant="body2" sx={{ fontWeight: 700, mt: 1.5 }}>
            {translate('vouch.serial.parents')}
          </Typography>
          <Nodes nodes={data.up} />
        </>
      )}
    </Panel>
  );
}

function Nodes({ nodes }: { nodes: TreeNode[] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
      {nodes.map((node) => (
        <Box component="li" key={`${node.uri} ${node.since} ${node.depth}`} sx={{ pl: (node.depth - 1) * 2 }}>
          <Box component="span" sx={{ textDecoration: node.until === null ? 'none' : 'line-through', overflowWrap: 'anywhere' }}>
            {node.kind === 'device' ? (
              <Link component={RouterLink} to={`/serials/${encodeURIComponent(node.name)}/show`}>
                {node.name}
              </Link>
            ) : (
              node.name
            )}
          </Box>{' '}
          <Typography component="span" variant="caption" color="textSecondary">
            {translate(`vouch.serial.node.${node.kind}`)} {node.item} {node.quantity} · <Moment at={node.since} />
            {node.until !== null && (
              <>
                {' – '}
                <Moment at={node.until} />
              </>
            )}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
