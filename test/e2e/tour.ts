import type { Page, Request } from 'playwright-core';

/** What a page still waits for; streams of changes never end and do not count. */
export function watchRequests(page: Page): Set<Request> {
  const waiting = new Set<Request>();
  const isAnswer = (request: Request) => ['fetch', 'script', 'stylesheet', 'image', 'font'].includes(request.resourceType());
  page.on('request', (request) => isAnswer(request) && waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return waiting;
}

/** Frames drawn one after the other with nothing asked for and nothing loading, until a page counts as at rest. */
const framesAtRest = 6;

/** Waits until a page has come to rest: all that it asks for has come, and is drawn. */
export async function settled(page: Page, waiting: ReadonlySet<Request>): Promise<void> {
  for (let calm = 0; calm < framesAtRest;) {
    const drawn = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const main = document.querySelector('main');
      const busy = main?.querySelector('[role="progressbar"]:not([aria-valuenow])') ?? null;
      const undrawn = [...(main?.querySelectorAll('figure') ?? [])].some((figure) => figure.querySelector('svg g') === null);
      return main !== null && main.innerText.trim() !== '' && busy === null && !undrawn;
    });
    calm = drawn && waiting.size === 0 ? calm + 1 : 0;
  }
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
