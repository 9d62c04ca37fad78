import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { problemOf } from '../providers/http.ts';
import { useRoleNames } from './use-role-names.ts';

/** Why a page cannot be shown: the problem's sentence, who changed the record, which role would do. */
export function PageFault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const roleNames = useRoleNames();
  const problem = problemOf(error);
  const message = error instanceof Error ? error.message : 'vouch.error.server';
  return (
    <Alert severity="error" action={onRetry && <Button onClick={onRetry}>{translate('vouch.error.retry')}</Button>}>
      {translate(message, { _: message })}
      {problem?.changedBy !== undefined && <div>{translate('vouch.error.changedBy', { user: problem.changedBy })}</div>}
      {problem?.role !== undefined && problem.role.length > 0 && (
        <div>{translate('vouch.error.role', { roles: roleNames(problem.role) })}</div>
      )}
    </Alert>
  );
}
