import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expect, test } from './stage.ts';

test('who changed a queue is found from the queue and among all changes, and the address keeps what was looked for', async ({
  visit,
  books,
}) => {
  const vera = adminPage(await visit('console', 'vera', { path: '/queues' }));
  const { page } = vera;
  await page.getByRole('link', { name: 'Customer care' }).click();
  const rings = page.getByRole('textbox', { name: 'An offer rings for' });
  const before = await rings.inputValue();
  await rings.fill('47');
  await vera.save();
  await page.getByRole('link', { name: 'Changes', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Audit', level: 1 })).toBeVisible();
  await expect(page.getByText('The changes to one setting only.')).toBeVisible();
  const entry = page.getByRole('button', { name: /Vera .* changed queue Customer care/ }).first();
  await entry.click();
  const field = page.getByRole('definition').first();
  await expect(page.getByRole('term')).toHaveText('Alerting seconds');
  await expect(field).toContainText(`Before${before}`);
  await expect(field).toContainText('After47');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Show all changes' }).click();
  await page.getByRole('searchbox', { name: 'Name' }).fill('no such setting');
  await expect(page.getByText('No change is like this')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Name' }).fill('customer');
  await vera.choose('What', 'Queues');
  await expect(page).toHaveURL(/name=customer&kind=queue|kind=queue&name=customer/);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Name' })).toHaveValue('customer');
  await entry.click();
  await page.getByRole('link', { name: 'Open queue' }).click();
  await expect(rings).toHaveValue('47');

  await expect(books.ask('UPDATE audit_entry SET by_name = $1', ['Nobody'])).rejects.toThrow('never changed');
});

test('what is chosen in the moment in which a name is looked for is looked for, too', async ({ visit }) => {
  const vera = adminPage(await visit('console', 'vera', { path: '/audit' }));
  await vera.page.evaluate(endPauseWithChoice);
  await vera.page.getByRole('searchbox', { name: 'Name' }).fill('customer');
  await vera.choose('What', 'Queues');
  await expect(vera.page).toHaveURL(/kind=queue/);
  await expect(vera.page).toHaveURL(/name=customer/);
});

/** Whoever chooses from a list while the name's pause is on: it is over once they are heard, before the page is drawn again. */
function endPauseWithChoice(): void {
  const { setTimeout } = window;
  const typingPauseMs = 250;
  window.setTimeout = ((run: () => void, ms?: number, ...rest: unknown[]) => {
    if (ms !== typingPauseMs) return setTimeout(run, ms, ...rest);
    window.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[role="option"]') !== null) run();
    });
    return 0;
  }) as typeof setTimeout;
}

test('a password is said to be set, and neither it nor its hash stands anywhere', async ({ visit, books }) => {
  const page = await visit('console', 'vera', { path: '/people' });
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Rhea Holt');
  await page.getByRole('dialog').getByLabel('E-mail').fill('rhea@harbourpine.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Actions for Rhea Holt' }).click();
  await page.getByRole('menuitem', { name: 'Set new password' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Set new password' }).click();
  const password = await page.getByRole('status', { name: 'Password' }).textContent();
  await page.goto(new URL('/audit?kind=person&name=rhea', page.url()).href);
  await page.getByRole('button', { name: 'Vera Sandoval set the password of Rhea Holt' }).first().click();
  await expect(page.getByText('Set anew; it is secret')).toBeVisible();
  const rows = await books.ask<{ text: string }>('SELECT e::text AS text FROM audit_entry e');
  const text = rows.map((row) => row.text).join();
  expect(text).toContain('Rhea Holt');
  expect(text).not.toContain('argon2');
  expect(text).not.toContain(password);
});

test('at the width of a phone an entry is opened and read', async ({ visit }) => {
  const page = await visit('console', 'vera', {
    path: '/canned-responses/new',
    viewport: { width: 390, height: 844 },
  });
  const name = 'A response with a rather long name that somebody gave it in a hurry';
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('We write to you as soon as we know more.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await page.getByRole('button', { name: `created canned response ${name}` }).click();
  await expect(page.getByRole('definition').last()).toContainText('We write to you as soon as we know more.');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('who may not see the log finds neither it nor a way to it', async ({ visit }) => {
  const page = await visit('console', 'ines', { path: '/deployments' });
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Copy snippet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Changes', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Audit' })).toHaveCount(0);
  await page.goto(new URL('/audit', page.url()).href);
  await expect(page.getByText('You may not see who changed what')).toBeVisible();
  await expect(page.getByText('audits:audit:view')).toBeVisible();
});
