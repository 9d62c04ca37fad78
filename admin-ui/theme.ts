import { createTheme, type Theme } from '@mui/material/styles';

const ink = '#12343b';
const petrol = '#0f4c5c';

/** Colours by meaning; each state has a sign of its own beside its colour (see status/StatusChip). */
const palette = {
  primary: { main: petrol, dark: '#0a3641', light: '#3d7382', contrastText: '#ffffff' },
  secondary: { main: '#b4530a', contrastText: '#ffffff' },
  error: { main: '#b3261e' },
  warning: { main: '#96590a' },
  success: { main: '#2b6e3f' },
  info: { main: '#1f5f8b' },
  background: { default: '#f3f5f4', paper: '#ffffff' },
  text: { primary: ink, secondary: '#4c6268' },
  divider: '#dbe2e0',
} as const;

const fonts = [
  'Inter',
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'sans-serif',
].join(',');

/** Styles that hold below the width of a tablet. */
const onPhone = (styles: object) => ({ '@media (max-width: 599.95px)': styles });

/** The console's look: calm paper, one strong colour, targets large enough for a gloved hand. */
export const theme: Theme = createTheme({
  palette,
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: fonts,
    h1: { fontSize: '1.6rem', fontWeight: 700, lineHeight: 1.3 },
    h2: { fontSize: '1.15rem', fontWeight: 700, lineHeight: 1.35 },
    h3: { fontSize: '1rem', fontWeight: 700 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    MuiAppBar: { styleOverrides: { root: { boxShadow: 'none' } } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { whiteSpace: 'nowrap', flexShrink: 0 }, sizeLarge: { minHeight: 48 } },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${palette.divider}` } } },
    MuiTextField: { defaultProps: { variant: 'outlined' } },
    // forms are spaced by their grid
    MuiFormControl: { defaultProps: { variant: 'outlined' }, styleOverrides: { marginDense: { marginTop: 0, marginBottom: 0 } } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 700, color: palette.text.secondary } } },
    // react-admin's own parts: filters on the page's ground, one below the other on a phone; rows of a list of parts apart
    RaListToolbar: {
      styleOverrides: { root: { '&.RaList-actions': { backgroundColor: 'transparent', ...onPhone({ flexWrap: 'nowrap' }) } } },
    },
    RaTopToolbar: {
      styleOverrides: {
        root: { '&.MuiToolbar-root': { backgroundColor: 'transparent', ...onPhone({ flex: 'none', minHeight: 0 }) } },
      },
    },
    RaFilterForm: { styleOverrides: { root: { '& .MuiFormControl-root': { maxWidth: '100%' } } } },
    RaSimpleFormIterator: { styleOverrides: { root: { '& .RaSimpleFormIterator-line': { paddingTop: 10, paddingBottom: 6 } } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    // within a sentence a link is told by more than its color (WCAG 2.2, 1.4.1 Use of Color)
    MuiTypography: { styleOverrides: { root: { '& .MuiLink-root': { textDecoration: 'underline' } } } },
  },
});
