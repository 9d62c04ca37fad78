import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useBilingual, useLanguage } from '../providers/use-language.ts';
import { labelIn } from './label-in.ts';
import { rulesAtFirst } from './rules-at-first.ts';
import type { DecisionTable } from './run.ts';

/** A decision table with the rules that matched marked, by sign and colour; a long one shows the others when asked. */
export function DecisionTableView({ table, matched }: { table: DecisionTable; matched: number[] }) {
  const translate = useTranslate();
  const pick = useBilingual();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { inputs, outputs, annotations, rules, hitPolicy, aggregation } = table;
  const numbers = all ? rules.map((_, at) => at + 1) : rulesAtFirst(rules.length, matched);
  return (
    <Box sx={{ minWidth: 0, mt: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {pick(table.title, table.decision)} · {translate(`vouch.run.policy.${hitPolicy}`, { _: hitPolicy })}
        {aggregation !== null && ` ${translate(`vouch.run.aggregation.${aggregation}`, { _: aggregation })}`} ·{' '}
        {matched.length === 0
          ? translate('vouch.run.decisionNoRule')
          : translate('vouch.run.decisionRules', { rules: matched.join(', ') })}
      </Typography>
      <TableContainer component="section" tabIndex={0} aria-label={pick(table.title, table.decision)}>
        <Table size="small" sx={{ '& td, & th': { px: 1 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('vouch.run.decisionRule')}</TableCell>
              {[...inputs, ...outputs].map((label, at) => (
                <TableCell key={at} sx={{ wordBreak: 'keep-all' }}>
                  {labelIn(language, label)}
                </TableCell>
              ))}
              {annotations.map((label, at) => (
                <TableCell key={at}>{labelIn(language, label) || translate('vouch.run.decisionNote')}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {numbers.map((number) => (
              <Rule key={number} number={number} rule={rules[number - 1]} matched={matched.includes(number)} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {numbers.length < rules.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {translate('vouch.run.decisionAll', { count: rules.length })}
        </Button>
      )}
    </Box>
  );
}

interface RuleProps {
  number: number;
  rule: DecisionTable['rules'][number] | undefined;
  matched: boolean;
}

function Rule({ number, rule, matched }: RuleProps) {
  const translate = useTranslate();
  const look = matched ? { bgcolor: '#e7f2ea', '& td': { fontWeight: 700 } } : {};
  return (
    <TableRow sx={look} aria-current={matched ? 'true' : undefined}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {number}
        {matched && (
          <CheckIcon
            color="success"
            titleAccess={translate('vouch.run.decisionMatched')}
            sx={{ fontSize: 18, ml: 0.5, verticalAlign: 'text-bottom' }}
          />
        )}
      </TableCell>
      {[...(rule?.inputs ?? []), ...(rule?.outputs ?? []), ...(rule?.annotations ?? [])].map((cell, at) => (
        <TableCell key={at} sx={{ wordBreak: 'keep-all', minWidth: 72 }}>
          {cell || '-'}
        </TableCell>
      ))}
    </TableRow>
  );
}
