import type { Page } from '@playwright/test';
import { DEMO_DEPLOYMENT_ID } from '@rejoin/db/demo/seed-demo';
import { adminPage } from './admin-page.ts';
import type { Books } from './books.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

const DEPLOYMENT = 'Harbour & Pine shop';

test('who may only look finds everything read-only', async ({ visit }) => {
  const theo = adminPage(await visit('console', 'theo'));
  const { page } = theo;
  await page.getByRole('link', { name: 'Configurations' }).first().click();
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'New configuration' })).toHaveCount(0);
  await page.getByRole('table').getByRole('link').click();
  await expect(page.getByText('webDeployments:configuration:edit')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).not.toBeEditable();
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'More' })).toHaveCount(0);

  await theo.openDeployment(DEPLOYMENT);
  await expect(page.getByText('webDeployments:deployment:edit')).toBeVisible();
  await expect(page.getByLabel('Name')).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
});

test('nothing leads to a screen that one may not open', async ({ visit, books }) => {
  const { page, ...theo } = adminPage(await visit('console', 'theo'));
  const [role] = await books.ask<{ policies: object }>(`SELECT policies FROM role WHERE name = 'Messenger viewer'`);
  const giveRole = (policies: unknown) =>
    books.ask(`UPDATE role SET policies = $1 WHERE name = 'Messenger viewer'`, [JSON.stringify(policies)]);
  const open = page.getByRole('link', { name: 'Open Harbour & Pine' });
  await theo.openDeployment(DEPLOYMENT);
  await expect(open).toBeVisible();
  await giveRole([{ domain: 'webDeployments', entity: 'deployment', actions: ['view'] }]);
  try {
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Configuration' })).toContainText('Harbour & Pine');
    await expect(open).toHaveCount(0);
  } finally {
    await giveRole(role?.policies);
  }
});

test('the server refuses what the screens do not offer', async ({ visit, stack, books }) => {
  const page = await visit('console', 'theo');
  const call = async (procedure: string, input: unknown) => {
    const headers = { origin: stack.adminUrl };
    const response = await page.request.post(`${stack.adminUrl}/api/trpc/${procedure}`, { headers, data: input });
    return { status: response.status(), body: JSON.stringify(await response.json()) };
  };
  const before = await books.ask('SELECT * FROM configuration');
  const [configuration] = await books.ask<{ id: string; draft: object; revision: number }>(
    'SELECT id, draft, revision FROM configuration',
  );
  const { id, draft, revision } = configuration ?? { id: '', draft: {}, revision: 0 };
  const attempts: [string, object][] = [
    ['configurations.add', { draft }],
    ['configurations.saveDraft', { id, draft, revision }],
    ['configurations.publish', { id, revision }],
    ['configurations.remove', { id }],
    ['deployments.remove', { id: DEMO_DEPLOYMENT_ID }],
  ];
  for (const [procedure, input] of attempts) {
    const { status, body } = await call(procedure, input);
    expect(status, procedure).toBe(403);
    expect(body, procedure).toContain('notPermitted');
  }
  expect(await books.ask('SELECT * FROM configuration')).toEqual(before);
});

test('a request from another site changes nothing, whoever is signed in', async ({ visit, stack }) => {
  const page = await visit('console', 'ines');
  const response = await page.request.post(`${stack.adminUrl}/api/trpc/deployments.remove`, {
    headers: { origin: 'https://elsewhere.example' },
    data: { id: DEMO_DEPLOYMENT_ID },
  });
  expect(response.status()).toBe(403);
});

test('who may see nothing in the console is told what is missing', async ({ visit, stack }) => {
  const page = await visit('console', 'noor');
  await expect(page.getByText('webDeployments:configuration:view')).toBeVisible();
  await expectClosed(page, stack.adminUrl);
});

test('an agent may look at the canned responses in the console, and at nothing else', async ({ visit, stack }) => {
  const page = await visit('console', 'mara');
  await expect(page.getByRole('heading', { name: 'Canned responses', level: 1 })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'New response' })).toHaveCount(0);
  await expectClosed(page, stack.adminUrl);
});

/** Neither the menu nor the address leads to the messenger's settings. */
async function expectClosed(page: Page, adminUrl: string): Promise<void> {
  await expect(page.getByRole('link', { name: 'Configurations' })).toHaveCount(0);
  for (const screen of ['configuration', 'deployment']) {
    await page.goto(`${adminUrl}/${screen}s`);
    await expect(page.getByText(`webDeployments:${screen}:view`)).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  }
}

test('who loses the right to answer while a message waits is told, keeps it, and sends it once they may again', async ({
  ringing,
  agent,
  books,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('Is it waterproof?');
  await mara.accept('Is it waterproof?');
  const elsewhere = await agent('mara');
  await expect(elsewhere.live).toBeVisible();
  await mara.page.context().setOffline(true);
  await expect(mara.page.getByText('This computer is offline.')).toBeVisible();
  await mara.answer('Up to the brim.');
  await setAgents(books, ['view']);
  await expect(elsewhere.page.getByText('An admin has changed what you may do.')).toBeVisible();
  await mara.page.context().setOffline(false);
  const unsent = mara.bubbles.filter({ hasText: 'Up to the brim.' });
  await expect(unsent).toContainText('Not sent');
  await expect(unsent.getByRole('alert')).toContainText('Your role does not let you answer.');
  await expect(mara.field).toBeHidden();
  await setAgents(books, ['view', 'create']);
  await expect(mara.field).toBeVisible();
  await unsent.getByRole('button', { name: 'Retry' }).click();
  await expectSaid(visitor.bubbles, ['Up to the brim.']);
});

/** What agents may do with conversations, and nothing else. */
async function setAgents(books: Books, actions: readonly string[]): Promise<void> {
  const policies = [{ domain: 'conversation', entity: 'webmessaging', actions }];
  await books.change(`UPDATE role SET policies = $1 WHERE name = 'Agent'`, [JSON.stringify(policies)]);
  await books.ask(`SELECT publish_news('[{"type": "people"}]')`);
}

test('who may not see conversations is told so in the workspace', async ({ visit }) => {
  const page = await visit('workspace', 'noor');
  await expect(page.getByText('conversation:webmessaging:view')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Inbox' })).toHaveCount(0);
});
