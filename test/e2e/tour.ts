import type { Page } from 'playwright-core';

/** Waits until a page has come to rest: its title is there, nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.waitFor();
  await page.waitForFunction(() => document.querySelector('main [role="progressbar"]:not([aria-valuenow])') === null);
  await page.waitForFunction(() => (document.querySelector('main')?.innerText.trim() ?? '') !== '');
}

/** What is wrong with a page as it is shown: keys instead of words, wider than the screen. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  const { words, wider } = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return { words: [document.body.innerText, document.title, ...named].join('\n'), wider: scrollWidth - clientWidth };
  });
  // keys of our own messages and of react-admin's; file names and addresses have no such beginnings
  const keys = words.match(/\b(?:vouch|ra|resources)\.[a-z_]+(?:\.[\w-]+)+|%\{\w+\}/gi) ?? [];
  return [...keys.map((key) => `not translated: ${key}`), ...(wider > 0 ? [`${wider} px wider than the screen`] : [])];
}

/** Every kind of page: the lists of all resources, and the records given, by resource and what follows it in the address. */
export function tourRoutes(records: Record<string, string>): string[] {
  const lists = [
    'tasks',
    'runs',
    'serials',
    'batches',
    'recalls',
    'sops',
    'audit-entries',
    'inspections',
    'nonconformances',
    'releases',
    'complaints',
    'cases',
    'orders',
    'material-lots',
    'shipments',
    'packages',
    'installations',
    'maintenances',
    'labels',
    'device-models',
    'device-model-versions',
    'boms',
    'items',
    'routes',
    'inspection-standards',
    'certificates',
    'instruments',
    'suppliers',
    'qualifications',
    'organisations',
    'locations',
    'stations',
    'users',
    'roles',
  ];
  const pages = Object.entries(records).map(([resource, id]) => `${resource}/${id}`);
  return ['password', ...lists, ...pages].map((path) => `/#/${path}`);
}
