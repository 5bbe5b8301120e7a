import { expectAccessible } from './accessible.ts';
import { openFlow } from './flow-page.ts';
import { expect, test } from './stage.ts';

/** Like the first one: "Shop 1", "Shop 2" and so on. */
const MORE_QUEUES = `
  INSERT INTO queue SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'name', 'Shop ' || number))).*
    FROM (SELECT queue AS one FROM queue LIMIT 1) AS first, generate_series(1, $1) AS number`;

test('what is lost with a dialog and with the draft behind it is asked about once', async ({ visit, faults }) => {
  faults.allow(/net::ERR_FAILED/);
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('alone').click();
  await editor.panel('alone').getByRole('button', { name: 'Add a node at “Then”' }).click();
  await page.getByRole('menuitem', { name: /^Look up/ }).click();
  const panel = editor.panel('lookup');
  await panel.getByLabel('Address').fill('https://orders.example/4711');
  await panel.getByRole('button', { name: 'Add header' }).click();
  await panel.getByLabel('Name of header 1').fill('Authorization');
  await page.route('**/api/trpc/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await panel.getByLabel('Value of header 1').fill('Bearer hunter2');
  await expect(editor.draft).toContainText('the server can’t be reached');
  await panel.getByRole('button', { name: 'Keep it as a secret' }).click();
  const dialog = page.getByRole('dialog', { name: 'New flow secret' });
  await dialog.getByLabel('Name').fill('orders');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await page.evaluate(() => history.back());
  await expect(question).toContainText('What you have filled in is not saved');
  await expect(question).toContainText('Your latest changes to this draft are not saved');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel('Name')).toHaveValue('orders');
  await dialog.getByLabel('Name').press('End');
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();
});

test('going back asks also where a dialog was filled from a list alone', async ({ visit, books }) => {
  await books.change(MORE_QUEUES, [1]);
  const page = await visit('console', 'vera', { path: '/queues' });
  await page.getByRole('link', { name: 'Flows' }).click();
  await page.getByRole('button', { name: 'New flow' }).click();
  const dialog = page.getByRole('dialog', { name: 'New flow' });
  await dialog.getByRole('combobox', { name: 'Queue' }).click();
  await page.getByRole('option', { name: 'Shop 1' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Queue' })).toHaveText('Shop 1');

  await dialog.getByRole('combobox', { name: 'Queue' }).press('End');
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Queues', level: 1 })).toBeVisible();
});

test('a queue among many is found by its name, with the keyboard alone', async ({ visit, books }) => {
  await books.change(MORE_QUEUES, [120]);
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('care').click();
  const queue = editor.panel('care').getByRole('combobox', { name: 'Queue', exact: true });
  await queue.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(100);
  await expect(page.getByText('There are more. Search for a part of the name.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('op 117');
  await expect(page.getByRole('option')).toHaveText(['Shop 117']);
  await page.keyboard.press('Enter');
  await expect(queue).toHaveText('Shop 117');
  await expect(queue).toBeFocused();
  await queue.press('ArrowDown');
  await page.keyboard.type('nothing of the kind');
  await expect(page.getByText('Nothing has that in its name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(queue).toHaveText('Shop 117');
});

test('a number out of its range stays as it was typed and says the range, until the field is left: it is never what is published', async ({
  visit,
}) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('alone').click();
  await editor.panel('alone').getByRole('button', { name: 'Add a node at “Then”' }).click();
  await page.getByRole('menuitem', { name: /^Look up/ }).click();
  const timeOut = editor.panel('lookup').getByLabel('Time-out in seconds');
  for (const wrong of ['', '0', '-5', '61', '1e9', '12abc', '2.5']) {
    await timeOut.fill(wrong);
    await expect(timeOut).toHaveValue(wrong);
    await expect(timeOut).toHaveAccessibleDescription('Write a whole number from 1 to 60.');
  }
  await timeOut.fill('12');
  await expect(timeOut).toHaveAccessibleDescription('1 to 60.');
  await timeOut.fill('90');
  await timeOut.press('Tab');
  await expect(timeOut).toHaveValue('12');
  await expect(timeOut).toHaveAccessibleDescription('What you wrote is not kept. Write a whole number from 1 to 60.');
  await timeOut.fill('30');
  await timeOut.press('Tab');
  await expect(timeOut).toHaveValue('30');
  await expect(timeOut).toHaveAccessibleDescription('1 to 60.');
});
