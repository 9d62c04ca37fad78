import Typography from '@mui/material/Typography';
import { useGetResourceLabel, useTranslate } from 'react-admin';

/** There for who listens to a page or goes through its headings; eyes have the title in the bar above it. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** The level-one heading of a page whose only title stands in the bar. `about` is the record that the page shows. */
export function HiddenHeading({ resource, about }: { resource: string; about?: string }) {
  const translate = useTranslate();
  const label = useGetResourceLabel()(resource, about === undefined ? 2 : 1);
  return (
    <Typography component="h1" sx={unseen}>
      {about === undefined ? label : translate('vouch.act.pageOf', { name: label, about })}
    </Typography>
  );
}
