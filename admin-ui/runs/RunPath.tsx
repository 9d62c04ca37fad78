import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { RunScope } from './run.ts';
import { useScopeName } from './use-scope-name.ts';

/** Which part of a run the diagram shows, and the way back out; nothing where it is the whole run. */
export function RunPath({ path, onEnter }: { path: RunScope[]; onEnter: (instance: string | null) => void }) {
  const translate = useTranslate();
  const nameOf = useScopeName();
  const here = path.at(-1);
  if (here === undefined) return null;
  return (
    <Breadcrumbs aria-label={translate('vouch.run.where')} sx={{ mb: 1, fontSize: '0.875rem' }}>
      <Link component="button" onClick={() => onEnter(null)}>
        {translate('vouch.run.whole')}
      </Link>
      {path.slice(0, -1).map((scope) => (
        <Link key={scope.instance} component="button" onClick={() => onEnter(scope.instance)}>
          {nameOf(scope)}
        </Link>
      ))}
      <Typography aria-current="page" sx={{ fontSize: 'inherit', fontWeight: 600 }}>
        {nameOf(here)}
      </Typography>
    </Breadcrumbs>
  );
}
