import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import CircleOutlinedIcon from '@mui/icons-material/CircleOutlined';
import PlayCircleIcon from '@mui/icons-material/PlayCircle';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { statusTone, type Tone } from './status-look.ts';

const signs: Record<Tone, typeof BlockIcon> = {
  quiet: CircleOutlinedIcon,
  active: PlayCircleIcon,
  good: CheckCircleIcon,
  warning: WarningIcon,
  bad: BlockIcon,
};
const colors = { quiet: 'default', active: 'info', good: 'success', warning: 'warning', bad: 'error' } as const;

/** A state in words, colour and sign. */
export function StatusChip({ status, label }: { status: string | null | undefined; label?: string }) {
  const translate = useTranslate();
  if (!status) return null;
  const tone = statusTone(status);
  const Sign = signs[tone];
  const words = label ?? translate(`vouch.status.${status}`, { _: status });
  return <Chip size="small" variant="outlined" color={colors[tone]} icon={<Sign />} label={words} />;
}
