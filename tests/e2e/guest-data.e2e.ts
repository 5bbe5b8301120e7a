import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

const WORDS = 'My name is Ada Quillfeather';

test('what is held about a guest is exported and erased, and the guest begins anew', async ({
  ringing,
  visit,
  books,
  faults,
}) => {
  faults.allow(/status of 412/);
  const { mara, visitor } = await ringing(WORDS);
  await mara.accept(WORDS);
  await mara.answer('Good morning, Ada.');
  await expectSaid(visitor.bubbles, [WORDS, 'Good morning, Ada.']);
  const [talk] = await books.ask<{ id: string }>('SELECT id FROM conversation');

  const page = await visit('console', 'vera', { path: '/guest-data' });
  await page.getByRole('searchbox', { name: 'Find a guest' }).fill(talk?.id ?? '');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: /^Guest [0-9A-F]{4}/ });
  await expect(row).toHaveCount(1);
  await expectAccessible(page);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: /^Export the data of/ }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain(WORDS);

  await row.getByRole('button', { name: /^Erase the data of/ }).click();
  const dialog = page.getByRole('alertdialog');
  const erase = dialog.getByRole('button', { name: 'Erase guest data' });
  await expect(erase).toBeDisabled();
  await dialog.getByLabel('Type “erase” to confirm').fill('erase');
  await erase.click();
  await expect(dialog.getByRole('alert')).toContainText('Let it be disconnected first');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await books.countConversations()).toBe(1);

  await mara.disconnect();
  await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
  await row.getByRole('button', { name: /^Erase the data of/ }).click();
  await dialog.getByLabel('Type “erase” to confirm').fill('erase');
  await expectAccessible(page);
  await erase.click();
  await expect(page.getByText('No guest is like this')).toBeVisible();
  expect(await books.countConversations()).toBe(0);

  await expect(visitor.bubbles).toHaveCount(0);
  await page.goto(new URL('/audit?kind=guest', page.url()).href);
  await expect(page.getByRole('button', { name: /Vera .* erased the data of Guest/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /Vera .* exported the data of Guest/ }).first()).toBeVisible();

  await page.goto(new URL('/guest-data', page.url()).href);
  await page.getByRole('switch', { name: 'Remove files automatically' }).click();
  await page.getByRole('textbox', { name: 'Days after a file was sent' }).fill('30');
  await expect(page.getByText('No file would be removed now.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save retention' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Remove files after 30 days?' })).toContainText(
    'The messages stay',
  );
  await page.getByRole('alertdialog').getByRole('button', { name: 'Save retention' }).click();
  await expect(page.getByText('Files are removed 30 days after they were sent.')).toBeVisible();

  await visitor.reload();
  await visitor.write('Good evening');
  await expect(visitor.bubbles.filter({ hasText: 'Good evening' })).toHaveCount(1);
  await expect.poll(() => books.countConversations()).toBe(1);
});

test('who may not see guest data finds neither it nor a way to it', async ({ visit }) => {
  const page = await visit('console', 'ines', { path: '/deployments' });
  await expect(page.getByRole('link', { name: 'Guest data' })).toHaveCount(0);
  await page.goto(new URL('/guest-data', page.url()).href);
  await expect(page.getByText('You may not see what is held about guests')).toBeVisible();
  const session = '0a000000-0000-4000-8000-000000000001';
  const answer = await page.request.get(new URL(`/api/guest-data/${session}`, page.url()).href);
  expect(answer.status()).toBe(403);
});
