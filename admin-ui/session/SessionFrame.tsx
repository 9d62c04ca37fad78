import TranslateIcon from '@mui/icons-material/Translate';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Notification, useSetLocale, useTranslate } from 'react-admin';
import { chooseLanguage } from '../providers/language.ts';
import { useLanguage } from '../providers/use-language.ts';

/** The page around sign-in and welcome. */
export function SessionFrame({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: '5fr 7fr' },
        gridTemplateRows: { xs: 'auto 1fr', md: '1fr' },
      }}
    >
      <Box
        sx={{
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          p: { xs: 3, md: 8 },
          display: 'grid',
          alignContent: 'center',
          gap: 1.5,
        }}
      >
        <Box
          component="img"
          src="/mark.svg"
          alt=""
          sx={{ width: { xs: 40, md: 64 }, border: '2px solid #ffffff55', borderRadius: 2 }}
        />
        <Typography sx={{ fontSize: { xs: '1.5rem', md: '2.4rem' }, fontWeight: 800, lineHeight: 1.2 }}>
          {translate('vouch.name')}
        </Typography>
        <Typography sx={{ opacity: 0.85, fontSize: { md: '1.15rem' } }}>{translate('vouch.tagline')}</Typography>
      </Box>
      <Box sx={{ display: 'grid', alignContent: { xs: 'start', md: 'center' }, justifyItems: 'center', p: { xs: 2, md: 6 } }}>
        <Card sx={{ width: '100%', maxWidth: 440, p: { xs: 2.5, md: 4 } }}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 3 }}>
            <Typography variant="h1">{title}</Typography>
            <LanguageButton />
          </Box>
          {children}
        </Card>
      </Box>
      <Notification />
    </Box>
  );
}

/** Switches between the two languages, named in the one it leads to; the choice stays on the device. */
export function LanguageButton({ light = false }: { light?: boolean }) {
  const translate = useTranslate();
  const setLocale = useSetLocale();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = () => {
    chooseLanguage(other);
    setLocale(other);
  };
  return (
    <Button size="small" color={light ? 'inherit' : 'primary'} startIcon={<TranslateIcon />} onClick={change}>
      {translate('vouch.languageOther')}
      <Box component="span" sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>
        {translate('vouch.language')}
      </Box>
    </Button>
  );
}
