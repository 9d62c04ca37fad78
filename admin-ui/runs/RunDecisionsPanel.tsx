import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { JsonView } from '../layout/JsonView.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import { useBilingual } from '../providers/use-language.ts';
import { Moment } from '../time/Moment.tsx';
import { DecisionTableView } from './DecisionTableView.tsx';
import type { DecisionEvaluation, DecisionTable, RunDecisions } from './run.ts';

/** The decisions of a run, the latest first, each on its table with the rules that matched; nothing where there are none. */
export function RunDecisionsPanel({ run }: { run: string }) {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['runs', 'decisions', run],
    queryFn: () => http<RunDecisions>(`/runs/${run}/decisions`).then((answer) => answer.data),
  });
  if (error === null && (data === undefined || data.evaluations.length === 0)) return null;
  return (
    <Panel title={translate('vouch.run.decisions')}>
      {error !== null && <PageFault error={error} />}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {data?.evaluations.map((evaluation) => (
          <Evaluation key={evaluation.key} evaluation={evaluation} tables={data.tables} />
        ))}
      </Box>
    </Panel>
  );
}

function Evaluation({ evaluation, tables }: { evaluation: DecisionEvaluation; tables: DecisionTable[] }) {
  const translate = useTranslate();
  const pick = useBilingual();
  return (
    <Box component="article" sx={{ minWidth: 0, '& + &': { borderTop: 1, borderColor: 'divider', pt: 2 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {translate('vouch.run.decisionOf', {
            step: pick(evaluation.title, evaluation.element),
            decision: pick(evaluation.decisionTitle, evaluation.decision),
          })}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          <Moment at={evaluation.at} />
        </Typography>
      </Box>
      <Typography component="div" variant="body2" sx={{ mb: 1 }}>
        {translate('vouch.run.decisionResult')}: <JsonView value={evaluation.result} />
      </Typography>
      {evaluation.matched.map(({ table, rules }) => {
        const shown = tables[table];
        return shown && <DecisionTableView key={table} table={shown} matched={rules} />;
      })}
    </Box>
  );
}
