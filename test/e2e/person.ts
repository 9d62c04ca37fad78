import type { Browser, Locator, Page } from 'playwright-core';
import { demoPassword } from '../../cli/demo-data/users.ts';
import { openTab, type View } from './browser.ts';

/** What a field of a form is filled with: text typed, an option chosen, a box ticked, codes scanned one after the other. */
export type Entry = { text: string } | { choose: string } | { tick: true } | { scan: string[] };

/** A person at the console, in Chinese unless the view says otherwise. */
export class Person {
  readonly user: string;
  readonly page: Page;
  /** What the browser's console complained of. */
  readonly faults: string[];

  private constructor(user: string, { page, faults }: { page: Page; faults: string[] }) {
    this.user = user;
    this.page = page;
    this.faults = faults;
  }

  /** Opens the console, signs in, and stands before the inbox. */
  static async signIn(browser: Browser, address: string, user: string, view?: View): Promise<Person> {
    const person = await Person.atTheDoor(browser, address, user, view);
    await person.enter(demoPassword);
    await person.page.getByRole('heading', { level: 1, name: view?.language === 'en' ? 'Inbox' : '待办' }).waitFor();
    return person;
  }

  /** Opens the console at its sign-in page. */
  static async atTheDoor(browser: Browser, address: string, user: string, view?: View): Promise<Person> {
    const person = new Person(user, await openTab(browser, address, view));
    await person.page.goto('/');
    return person;
  }

  /** Enters user name and password. */
  async enter(password: string): Promise<void> {
    const { page } = this;
    await page.getByLabel(/用户名|User name/).fill(this.user);
    await page.getByLabel(/密码|Password/).fill(password);
    await page.getByRole('button', { name: /登录|Sign in/ }).click();
  }

  /** The person's part of the page, beside menu and bar. */
  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** Starts a run of an SOP from the inbox. @returns its id */
  async startRun(title: string): Promise<string> {
    const { page } = this;
    await page.goto('/#/tasks');
    await page.getByRole('button', { name: '启动流程' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: title }).click();
    await dialog.getByRole('button', { name: '启动流程' }).click();
    await page.waitForURL(/#\/runs\/[^/]+\/show/);
    return /#\/runs\/([^/]+)\/show/.exec(page.url())![1]!;
  }

  /** Opens a task from the inbox, once it is there. */
  async openTask(title: string, about = ''): Promise<void> {
    const { page } = this;
    await page.goto('/#/tasks');
    await page.getByRole('link').filter({ hasText: title }).filter({ hasText: about }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async fill(fields: Record<string, Entry>): Promise<void> {
    for (const [label, entry] of Object.entries(fields)) await this.#put(label, entry);
  }

  async #put(label: string, entry: Entry): Promise<void> {
    if ('text' in entry) return this.main.getByLabel(label).fill(entry.text);
    if ('tick' in entry) return this.main.getByRole('checkbox', { name: label }).check();
    if ('scan' in entry) return this.scan(label, entry.scan);
    const options = this.main.getByRole('radio', { name: entry.choose });
    if ((await options.count()) > 0) return options.check();
    await this.main.getByLabel(label).click();
    await this.page.getByRole('option', { name: entry.choose }).click();
  }

  /** Types into a scan field as a keyboard-wedge scanner does: key by key, each code ended by Enter. */
  async scan(label: string, codes: string[]): Promise<void> {
    await this.main.getByRole('textbox', { name: label }).focus();
    for (const code of codes) {
      await this.page.keyboard.type(code);
      await this.page.keyboard.press('Enter');
    }
  }

  /** Completes the task that is open, and is back in the inbox. */
  async complete(): Promise<void> {
    await this.tryToComplete();
    await this.done();
  }

  async tryToComplete(): Promise<void> {
    await this.main.getByRole('button', { name: '完成', exact: true }).click();
  }

  /** Signs the task that is open, each further signer beside this person, and is back in the inbox. */
  async sign(...others: string[]): Promise<void> {
    await this.askToSign();
    await this.enterSignatures(demoPassword, ...others);
    await this.done();
  }

  async askToSign(): Promise<void> {
    await this.main.getByRole('button', { name: '签名并完成' }).click();
    await this.page.getByRole('dialog').waitFor();
  }

  async enterSignatures(password: string, ...others: string[]): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('密码').first().fill(password);
    for (const [n, other] of others.entries()) {
      await dialog.getByLabel('签名人用户名').nth(n).fill(other);
      await dialog
        .getByLabel('密码')
        .nth(n + 1)
        .fill(demoPassword);
    }
    await dialog.getByRole('button', { name: '签名', exact: true }).click();
  }

  /** The task is completed, and the inbox is there again. */
  async done(): Promise<void> {
    await this.page.getByText('任务已完成').waitFor();
    await this.page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
