import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { inLanguage } from '../../../domain/form/form-text.ts';
import { cellText, tableOf } from '../../../domain/form/table.ts';
import { type FieldProps, labelOf, useFilling } from '../form-place.ts';

/** Rows of the data, to be read. */
export function TableField({ place }: FieldProps) {
  const translate = useTranslate();
  const { language } = useFilling();
  const [page, setPage] = useState(0);
  const { columns, rows } = tableOf(place.component, place.scope);
  const label = labelOf(place.component, place, language);
  const perPage = place.component.rowCount ?? rows.length;
  const shown = rows.slice(page * perPage, (page + 1) * perPage);
  return (
    <div>
      {place.component.label !== undefined && <Typography variant="h3">{label}</Typography>}
      <TableContainer>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <TableCell key={column.key}>{inLanguage(language, column.label, column.labelEn)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row, index) => (
              <TableRow key={index}>
                {columns.map((column) => (
                  <TableCell key={column.key}>{cellText(row, column.key)}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {rows.length === 0 && <Typography color="textSecondary">{translate('vouch.task.form.empty')}</Typography>}
      {rows.length > perPage && (
        <TablePagination
          component="div"
          count={rows.length}
          page={page}
          rowsPerPage={perPage}
          rowsPerPageOptions={[perPage]}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
    </div>
  );
}
