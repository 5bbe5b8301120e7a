import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './stage.ts';

test('a supervisor reads how agents spent the day, and takes all of it home as files', async ({
  ringing,
  visit,
  books,
}) => {
  const { mara } = await ringing('=HYPERLINK("x")');
  await mara.accept('=HYPERLINK("x")');
  await mara.answer('Hello');
  await mara.disconnect();
  const [{ id } = { id: '' }] = await books.ask<{ id: string }>('SELECT id FROM conversation');

  const lena = await visit('workspace', 'lena', { path: '/' });
  await lena.getByRole('link', { name: 'Reports' }).click();
  const row = lena.getByRole('row').filter({ has: lena.getByRole('rowheader', { name: 'Mara Lindqvist' }) });
  await expect(row.getByRole('cell').first()).toHaveText('1');
  await expectAccessible(lena);
  await lena.getByRole('button', { name: 'Handled' }).click();
  await expect(lena.getByRole('columnheader', { name: 'Handled' })).toHaveAttribute('aria-sort', 'descending');
  await expect(lena.getByRole('rowheader').first()).toHaveText('Mara Lindqvist');

  const conversations = await download(lena, 'Conversations (CSV)');
  expect(conversations.startsWith('\uFEFFConversation ID,Started (UTC)')).toBe(true);
  expect(conversations).toContain(`\r\n${id},`);
  expect(conversations).toContain('Web messaging,Customer care,Mara Lindqvist,');
  const [file] = await Promise.all([
    lena.waitForEvent('download'),
    lena.getByRole('link', { name: 'Agents’ time (CSV)' }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('Mara Lindqvist');
  const fileName = `agent-time-${await lena.getByLabel('From').inputValue()}.csv`;
  expect(file.suggestedFilename()).toBe(fileName);
  const [byItsAddress] = await Promise.all([
    lena.waitForEvent('download'),
    lena
      .getByRole('link', { name: 'Agents’ time (CSV)' })
      .evaluate((link: HTMLAnchorElement) => window.location.assign(link.href)),
  ]);
  expect(byItsAddress.suggestedFilename()).toBe(fileName);

  await lena.getByRole('radio', { name: 'Yesterday' }).click();
  await expect(row.getByRole('cell').first()).toHaveText('0');
  await lena.getByLabel('From').fill('2020-01-01');
  await expect(lena.getByText('Choose 31 days at most, the first before the last.')).toBeVisible();
  await expect(lena.getByRole('link', { name: 'Conversations (CSV)' })).toBeHidden();
});

test('reports are for supervisors', async ({ visit }) => {
  const mara = await visit('workspace', 'mara', { path: '/?view=report' });
  await expect(mara.getByRole('region', { name: 'Inbox' })).toBeVisible();
  await expect(mara.getByRole('link', { name: 'Reports' })).toBeHidden();
  const asked = (report: string) =>
    mara.request.get(new URL(`/api/reports/${report}/${report}.csv?from=0&to=1000`, mara.url()).href);
  expect((await asked('conversations')).status()).toBe(403);
  expect((await asked('agent-time')).status()).toBe(403);
  expect((await asked('constructor')).status()).toBe(404);
});

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path(), 'utf8');
}
