import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { stateSigns } from '../diagram/element-state.ts';
import { useBilingual } from '../providers/use-language.ts';
import type { RunScope } from './run.ts';
import { useScopeName } from './use-scope-name.ts';

interface RunInsideProps {
  inner: RunScope[];
  total: number;
  onEnter: (instance: string) => void;
}

const stateOf = ({ status, incidents }: RunScope) => (incidents > 0 ? 'incident' : status);
const colors = { incident: 'error', active: 'info', completed: 'success', cancelled: 'default' } as const;

/** The instances of subprocesses and called processes inside what is shown; each opens on the diagram. */
export function RunInside({ inner, total, onEnter }: RunInsideProps) {
  const translate = useTranslate();
  const pick = useBilingual();
  const nameOf = useScopeName();
  if (inner.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('vouch.run.inside')} sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h3">
        {translate('vouch.run.inside')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {translate('vouch.run.insideHint')}{' '}
        {total > inner.length && translate('vouch.run.insideMore', { total, shown: inner.length })}
      </Typography>
      {[...Map.groupBy(inner, ({ element }) => element)].map(([element, scopes]) => (
        <Box
          key={element}
          id={`inside-${element}`}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 1 }}
        >
          <Typography variant="body2" sx={{ fontWeight: 600, mr: 0.5 }}>
            {pick(scopes[0]?.title, element)}
          </Typography>
          {scopes.map((scope) => (
            <Chip
              key={scope.instance}
              clickable
              size="small"
              variant="outlined"
              color={colors[stateOf(scope)]}
              label={`${stateSigns[stateOf(scope)]} ${scope.number}`}
              aria-label={`${nameOf(scope)}: ${translate(`vouch.run.element.${stateOf(scope)}`)}`}
              title={`${nameOf(scope)}: ${translate(`vouch.run.element.${stateOf(scope)}`)}`}
              onClick={() => onEnter(scope.instance)}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
