import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './stage.ts';

async function secretIn(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'The secret of Shop system' })).toBeVisible();
  const secret = await page.getByRole('status', { name: 'Client secret' }).textContent();
  await page.getByRole('button', { name: 'Done' }).click();
  return secret ?? '';
}

async function act(page: Page, item: string, verb: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions for Shop system' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: verb }).click();
}

test('a program gets a secret, calls with it, and is stopped when it is replaced or deleted', async ({
  visit,
  stack,
}) => {
  const gatewayUrl = stack.gateways[0]?.url;
  const page = await visit('console', 'vera', { path: '/oauth-clients' });
  await page.getByRole('button', { name: 'New OAuth client' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add client' }).click();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill('Shop system');
  await dialog.getByRole('checkbox', { name: 'Messenger admin' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add client' }).click();
  const clientId = (await page.getByRole('status', { name: 'Client ID' }).textContent()) ?? '';
  const first = await secretIn(page);
  await expect(page.getByRole('row', { name: 'Shop system' })).toContainText('Never yet');

  const askToken = async (secret: string) => {
    const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${gatewayUrl}/oauth/token`, { method: 'POST', headers: { authorization }, body });
    const { access_token: token = '' } = (await answer.json()) as { access_token?: string };
    return token;
  };
  const names = async (token: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${gatewayUrl}/api/v2/webdeployments/deployments`, { headers });
    const { entities } = (await answer.json()) as { entities?: { name: string }[] };
    return entities?.map(({ name }) => name) ?? answer.status;
  };
  const token = await askToken(first);
  expect(await names(token)).toEqual(['Harbour & Pine shop']);

  await act(page, 'Replace secret', 'Replace secret');
  const second = await secretIn(page);
  expect([await names(token), await askToken(first)]).toEqual([401, '']);
  const next = await askToken(second);
  expect(await names(next)).toEqual(['Harbour & Pine shop']);

  await act(page, 'Delete', 'Delete client');
  await expect(page.getByText('No OAuth client yet')).toBeVisible();
  expect([await names(next), await askToken(second)]).toEqual([401, '']);
});
