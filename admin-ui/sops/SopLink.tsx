import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { inLanguage } from '../../domain/form/form-text.ts';
import { useLanguage } from '../providers/use-language.ts';
import { useWhole } from '../providers/use-whole.ts';
import type { Sop } from './sop.ts';

/** The way to an SOP, by its title; by its id until that is known. */
export function SopLink({ id }: { id: string }) {
  const language = useLanguage();
  const { data } = useWhole<Sop>('sops', id);
  return (
    <Link component={RouterLink} to={`/sops/${encodeURIComponent(id)}/show`}>
      {data === undefined ? id : inLanguage(language, data.title_zh, data.title_en)}
    </Link>
  );
}
