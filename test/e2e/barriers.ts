import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Findings that count though axe calls them moderate: without a heading nobody who listens knows which page it is. */
const counted = new Set(['page-has-heading-one']);

/** What keeps people from using a page with a screen reader, a keyboard or weak eyes: axe's serious and critical findings. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || counted.has(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
