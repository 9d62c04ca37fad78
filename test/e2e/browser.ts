import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where a Chromium is; undefined where there is none. */
export function findBrowser(): string | undefined {
  const path = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
  return existsSync(path) ? path : undefined;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  return chromium.launch({ executablePath, args });
}

// a machine may be busy with other tests
const patienceMs = 45_000;

/** How the console is looked at. */
export interface View {
  width: number;
  height: number;
  language: 'zh' | 'en';
}

export const desk = { width: 1440, height: 900, language: 'zh' } as const;
export const phone = { width: 390, height: 844, language: 'zh' } as const;

/** A tab of a browser of its own: no cookie, nothing remembered but the language. `faults` fills with what its console says. */
export async function openTab(browser: Browser, address: string, view: View = desk): Promise<{ page: Page; faults: string[] }> {
  const { width, height, language } = view;
  const context = await browser.newContext({
    baseURL: address,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  if (language === 'en') await context.addInitScript(() => localStorage.setItem('vouch.language', 'en'));
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return { page, faults: watchFaults(page) };
}

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error}`));
  page.on('console', (message) => {
    const { url } = message.location();
    const asksWhoIsThere = url.endsWith('/api/session') && message.text().includes('401');
    if (message.type() === 'error' && !asksWhoIsThere) faults.push(`${message.text()} ${url}`);
  });
  return faults;
}
