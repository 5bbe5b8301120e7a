import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expect, test } from './stage.ts';

/** No server has a name in it (RFC 6761), so the answer is the same everywhere. */
const URL_OF_NOBODY = 'https://crm.invalid/hooks';

/** Where a hand slips. */
const BESIDE_THE_DIALOG = [5, 5] as const;

test('a webhook is added, tested through a gateway, and stands in the log and in the menu', async ({ visit }) => {
  const { page } = adminPage(await visit('console', 'vera', { path: '/deployments' }));
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page.getByRole('button', { name: 'New webhook' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('CRM');
  await dialog.getByLabel('URL').fill(URL_OF_NOBODY);
  await page.mouse.click(...BESIDE_THE_DIALOG);
  await dialog.getByRole('button', { name: 'Add webhook' }).click();
  await expect(dialog.getByText('Choose at least one event.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Guest, agent or flow writes' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add webhook' }).click();
  await expect(page.getByRole('status', { name: 'Secret' })).toContainText(/^whsec_/);
  await page.mouse.click(...BESIDE_THE_DIALOG);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await expect(page.getByRole('heading', { name: 'CRM', level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing has been sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Test' }).click();
  await dialog.getByRole('button', { name: 'Send a ping' }).click();
  await expect(dialog.getByText(/The server could not be reached/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: /^ping 1 attempt/ }).click();
  await expect(page.getByRole('button', { name: 'Send again' })).toBeVisible();
  await expectAccessible(page);
});

test('a webhook that somebody else saves while its form is open is not written over', async ({ visit, faults }) => {
  faults.allow(/status of 409/);
  const { page } = adminPage(await visit('console', 'vera', { path: '/webhooks' }));
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'New webhook' }).first().click();
  await dialog.getByLabel('Name').fill('Tickets');
  await dialog.getByLabel('URL').fill(URL_OF_NOBODY);
  await dialog.getByRole('checkbox', { name: 'Guest, agent or flow writes' }).click();
  await dialog.getByRole('button', { name: 'Add webhook' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await dialog.getByLabel('Name').fill('Tickets of mine');

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Edit' }).click();
  await other.getByRole('dialog').getByLabel('Name').fill('Tickets of theirs');
  await other.getByRole('button', { name: 'Save webhook' }).click();
  await expect(other.getByRole('heading', { name: 'Tickets of theirs', level: 1 })).toBeVisible();

  await expect(page.locator('h1')).toHaveText('Tickets of theirs');
  await dialog.getByRole('button', { name: 'Save webhook' }).click();
  await expect(dialog.getByText(/somebody else has changed this webhook/)).toBeVisible();
});

test('a test that no gateway sends says so, and is sent when one is back', async ({ visit, stack }) => {
  const { page } = adminPage(await visit('console', 'vera', { path: '/webhooks' }));
  await page.clock.install();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'New webhook' }).first().click();
  await dialog.getByLabel('Name').fill('Books');
  await dialog.getByLabel('URL').fill(URL_OF_NOBODY);
  await dialog.getByRole('checkbox', { name: 'Guest, agent or flow writes' }).click();
  await dialog.getByRole('button', { name: 'Add webhook' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await Promise.all([stack.kill9(0), stack.kill9(1)]);
  await page.getByRole('button', { name: 'Test' }).click();
  await dialog.getByRole('button', { name: 'Send a ping' }).click();
  await expect(dialog.getByText('A gateway sends it')).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(dialog.getByText('No gateway has sent it yet')).toBeVisible();
  await Promise.all([stack.restartGateway(0), stack.restartGateway(1)]);
  await expect(dialog.getByText(/The server could not be reached/)).toBeVisible();
});
