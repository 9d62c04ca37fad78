import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { queryClient } from './providers/query-client.ts';
import { resources } from './resources.ts';
import { PasswordPage } from './session/PasswordPage.tsx';
import { SignInPage } from './session/SignInPage.tsx';
import { WelcomePage } from './session/WelcomePage.tsx';
import { theme } from './theme.ts';

/** The console. */
export function App() {
  return (
    <Admin
      title="Vouch"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      layout={ConsoleLayout}
      loginPage={SignInPage}
      theme={theme}
      darkTheme={null}
      disableTelemetry
    >
      {resources.map((resource) => (
        <Resource key={resource.name} {...resource} />
      ))}
      <CustomRoutes>
        <Route path="/password" element={<PasswordPage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/welcome" element={<WelcomePage />} />
      </CustomRoutes>
    </Admin>
  );
}
