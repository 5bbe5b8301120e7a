import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expect, test } from './stage.ts';

test('whoever founds a company is led to the first conversation, until nothing is missing', async ({
  visit,
  books,
}) => {
  await books.change('DELETE FROM queue_member');
  const { page } = adminPage(await visit('console', 'vera'));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Your first conversation');
  const step = (name: RegExp) => page.getByRole('main').getByRole('link', { name });
  await expect(step(/^To do A queue/)).toBeVisible();
  await expect(step(/^To do A published flow/)).toBeVisible();
  await expect(step(/^Done A published configuration/)).toBeVisible();
  await expect(page.getByText('2 of 5 done')).toBeVisible();
  await expectAccessible(page);

  await step(/^To do A queue/).click();
  await page.getByRole('checkbox', { name: 'Mara Lindqvist' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Changes' }).getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Rejoin console' }).click();
  await expect(step(/^Done A queue/)).toBeVisible();
  await expect(page.getByText('4 of 5 done')).toBeVisible();

  await books.change(
    `INSERT INTO deployment_sighting SELECT id, 'https://shop.example', true, now(), now(), 1, 1 FROM deployment`,
  );
  await expect(heading).toHaveText('Ready for your first conversation', { timeout: 15_000 });
  await page.getByRole('link', { name: 'Rejoin console' }).click();
  await expect(heading).toHaveText('Configurations');
});

test('an admin of messengers is shown what is theirs to do, and who may only look nothing of it', async ({ visit }) => {
  const ines = await visit('console', 'ines');
  await expect(ines.getByText('2 of 3 done')).toBeVisible();
  const theo = await visit('console', 'theo');
  await expect(theo.getByRole('heading', { level: 1 })).toHaveText('Configurations');
});
