import InboxIcon from '@mui/icons-material/TaskAlt';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

/** What a page says when it has nothing to show, and what comes next. */
export function EmptyState({ title, hint }: { title: string; hint?: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, py: 6, px: 2, textAlign: 'center', color: 'text.secondary' }}>
      <InboxIcon sx={{ fontSize: 48, color: 'divider' }} />
      <Typography sx={{ fontWeight: 600, color: 'text.primary' }}>{translate(title)}</Typography>
      {hint !== undefined && <Typography variant="body2">{translate(hint)}</Typography>}
    </Box>
  );
}
