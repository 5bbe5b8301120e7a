import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { type Stack, startStack } from '../stack/stack.ts';
import { type AgentPage, agentPage } from './agent-page.ts';
import { type Books, booksOf } from './books.ts';
import { collectFaults, type Faults } from './faults.ts';
import { type GuestPage, guestPage } from './guest-page.ts';
import { openLedger } from './ledger.ts';
import { type PersonName, signIn } from './people.ts';

type App = 'workspace' | 'console';
type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

type Cast = {
  readonly faults: Faults;
  /** A browser of its own, whose complaints fail the test. */
  readonly browserOf: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A guest on the shop's page; `gateway` counts from 0. */
  readonly guest: (options?: BrowserContextOptions & { readonly gateway?: number }) => Promise<GuestPage>;
  /** A page of one of the apps, with the person signed in. */
  readonly visit: (
    app: App,
    name: PersonName,
    options?: BrowserContextOptions & { readonly path?: string },
  ) => Promise<Page>;
  /** An agent at the workspace; the workspace speaks to the first gateway. */
  readonly agent: (name: 'mara' | 'jonas', options?: BrowserContextOptions) => Promise<AgentPage>;
  /** Mara has gone on queue, and the first words of a guest ring at her. */
  readonly ringing: (
    words: string,
    options?: Parameters<Cast['guest']>[0],
  ) => Promise<{ readonly mara: AgentPage; readonly visitor: GuestPage }>;
};

/** For `test.use`: menus, dialogs and panels come and go as most people see them, which takes longer. */
export const inMotion = { contextOptions: { reducedMotion: 'no-preference' } } as const;

type House = {
  readonly gateways: number;
  readonly stack: Stack;
  readonly books: Books;
  /** Sessions of people who have signed in before. */
  readonly sessions: Map<string, Session>;
};

/** Tests on the whole house. Each finds the company as it was seeded, and leaves it so. */
export const test = base.extend<Cast & { readonly putBack: undefined }, House>({
  gateways: [2, { scope: 'worker', option: true }],

  stack: [
    async ({ gateways }, use) => {
      const stack = await startStack({ gateways });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  books: [
    async ({ stack }, use) => {
      const ledger = await openLedger(stack.databaseUrl);
      await use({ ...ledger, ...booksOf(ledger) });
      await ledger.close();
    },
    { scope: 'worker' },
  ],

  sessions: [async ({ gateways: _ }, use) => use(new Map()), { scope: 'worker' }],

  putBack: [
    async ({ stack, books }, use, info) => {
      await use(undefined);
      if (info.status !== info.expectedStatus) await attachLogs(info, join(stack.folder, 'logs'));
      await books.putBack();
    },
    { auto: true },
  ],

  faults: async ({ putBack: _ }, use) => {
    const faults = collectFaults();
    await use(faults);
    expect(faults.found(), 'complaints of the browsers').toEqual([]);
  },

  browserOf: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      faults.watch(context);
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  guest: async ({ stack, browserOf }, use) => {
    await use(async ({ gateway = 0, ...options } = {}) => {
      const page = await (await browserOf(options)).newPage();
      await page.goto(`${stack.gateways[gateway]?.url}/demo`);
      return guestPage(page);
    });
  },

  visit: async ({ stack, browserOf, sessions }, use) => {
    await use(async (app, name, { path = '/', ...options } = {}) => {
      const address = app === 'workspace' ? stack.webUrl : stack.adminUrl;
      const known = sessions.get(`${app} ${name}`);
      const context = await browserOf({ ...options, ...(known && { storageState: known }) });
      const page = await context.newPage();
      if (known === undefined) {
        await signIn(page, address, name);
        sessions.set(`${app} ${name}`, await context.storageState());
      }
      await page.goto(address + path);
      return page;
    });
  },

  agent: async ({ visit }, use) => {
    await use(async (name, options) => agentPage(await visit('workspace', name, options)));
  },

  ringing: async ({ guest, agent }, use) => {
    await use(async (words, { gateway, ...options } = {}) => {
      const mara = await agent('mara', options);
      await mara.goOnQueue();
      const visitor = await guest({ ...options, ...(gateway !== undefined && { gateway }) });
      await visitor.open();
      await visitor.write(words);
      await expect(mara.offer).toBeVisible();
      return { mara, visitor };
    });
  },
});

/** What the programs of the house have written down, beside the test that failed. */
async function attachLogs(info: TestInfo, folder: string): Promise<void> {
  for (const name of await readdir(folder))
    await info.attach(name, { path: join(folder, name), contentType: 'text/plain' });
}

export { expect };
