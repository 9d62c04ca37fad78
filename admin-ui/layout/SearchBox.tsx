import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import { TextInput, useTranslate } from 'react-admin';

/** The search box of a list. `alwaysOn` is read by react-admin's filter form. */
export function SearchBox({ source }: { source: string; alwaysOn?: boolean }) {
  const translate = useTranslate();
  const words = translate('ra.action.search');
  return (
    <TextInput
      source={source}
      label={false}
      hiddenLabel
      resettable
      size="small"
      helperText={false}
      placeholder={words}
      slotProps={{
        htmlInput: { 'aria-label': words },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <SearchIcon color="disabled" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
