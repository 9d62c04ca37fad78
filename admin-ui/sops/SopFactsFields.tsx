import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { SopFacts } from './sop-facts.ts';

const fields = ['id', 'version', 'zh', 'en'] as const;

/** What a `sop.yaml` would say, taken from the diagram, to be checked and corrected. */
export function SopFactsFields({ facts, onChange }: { facts: SopFacts; onChange: (facts: SopFacts) => void }) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' } }}>
      <Typography variant="body2" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
        {translate('vouch.sop.factsText')}
      </Typography>
      {fields.map((name) => (
        <TextField
          key={name}
          size="small"
          label={translate(`vouch.sop.facts.${name}`)}
          value={facts[name]}
          required={name !== 'en'}
          onChange={({ target }) => onChange({ ...facts, [name]: target.value })}
        />
      ))}
    </Box>
  );
}
