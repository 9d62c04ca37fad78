import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { type ReactNode, Suspense, useEffect } from 'react';
import { AppBar, Authenticated, Layout, Logout, TitlePortal, UserMenu, useGetIdentity, useTranslate } from 'react-admin';
import { PasswordDue } from '../session/PasswordDue.tsx';
import { PasswordItem } from '../session/PasswordItem.tsx';
import { LanguageButton } from '../session/SessionFrame.tsx';
import { followClock } from '../time/business-clock.ts';
import { ClockSign } from '../time/ClockSign.tsx';
import { ConsoleMenu } from './ConsoleMenu.tsx';

function ConsoleAppBar() {
  return (
    <AppBar color="primary" toolbar={<LanguageButton light />} userMenu={<AccountMenu />}>
      <TitlePortal />
      <ClockSign />
    </AppBar>
  );
}

/** Its button says the person's name: what it is called by must hold that (WCAG 2.2, 2.5.3 Label in Name). */
function AccountMenu() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const label = translate('ra.auth.user_menu');
  return (
    <UserMenu label={identity?.fullName === undefined ? label : `${identity.fullName} · ${label}`}>
      <PasswordItem />
      <Logout />
    </UserMenu>
  );
}

/** The frame around every page; nothing of it is there for whoever is not signed in. */
export function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <Authenticated>
      <Frame>{children}</Frame>
    </Authenticated>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  useEffect(followClock, []);
  return (
    <Layout appBar={ConsoleAppBar} menu={ConsoleMenu}>
      <Suspense
        fallback={
          <Box sx={{ display: 'grid', placeItems: 'center', minHeight: '40vh' }}>
            <CircularProgress aria-label={translate('ra.page.loading')} />
          </Box>
        }
      >
        <PasswordDue />
        {children}
      </Suspense>
    </Layout>
  );
}
