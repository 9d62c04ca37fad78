import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useListPaginationContext, useTranslate } from 'react-admin';

/** Pages of a list without end: the next and the one before, no count; nothing where one page is all. */
export function CursorPagination() {
  const translate = useTranslate();
  const { page, setPage, hasNextPage = false, hasPreviousPage = false } = useListPaginationContext();
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Box
      component="nav"
      aria-label={translate('vouch.act.pages')}
      sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'end', alignItems: 'center', gap: 1, p: 1 }}
    >
      <Button startIcon={<ChevronLeftIcon />} disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {translate('vouch.act.previousPage')}
      </Button>
      <Typography variant="body2">{translate('ra.navigation.current_page', { page })}</Typography>
      <Button endIcon={<ChevronRightIcon />} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate('vouch.act.nextPage')}
      </Button>
    </Box>
  );
}
