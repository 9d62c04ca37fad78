import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { problemOf } from '../providers/http.ts';

/** Why a page cannot be shown: the problem's sentence, who changed the record, which role would do. */
export function PageFault({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const problem = problemOf(error);
  const message = error instanceof Error ? error.message : 'vouch.error.server';
  return (
    <Alert
      severity="error"
      action={onRetry && <Button onClick={onRetry}>{translate('vouch.error.retry')}</Button>}
    >
      {translate(message, { _: message })}
      {problem?.changedBy !== undefined && <div>{translate('vouch.error.changedBy', { user: problem.changedBy })}</div>}
    </Alert>
  );
}
