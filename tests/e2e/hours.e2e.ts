import { expect, test } from './stage.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

test('hours that are set in the console decide what the next guest is told', async ({ visit, guest }) => {
  const page = await visit('console', 'vera', { path: '/hours' });
  await page.getByRole('link', { name: 'Around the clock' }).click();
  await expect(page.getByText('Always open')).toBeVisible();
  for (const day of DAYS) await page.getByRole('button', { name: `Remove these hours of ${day}` }).click();
  await expect(page.getByText('Closed, with no opening within a year')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible();

  const visitor = await guest();
  await visitor.open();
  await visitor.write('Is anybody there?');
  await expect(visitor.log.getByText('Nobody is here right now')).toBeVisible();
});

test('a schedule is made with a holiday, and what can’t be is said', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/hours/new' });
  await page.getByLabel('Name', { exact: true }).fill('Summer');
  await page.getByLabel('Time zone').fill('Europe/Nowhere');
  await page.getByLabel('Monday, until').fill('08:00');
  await page.getByRole('button', { name: 'Add holiday' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Choose a time zone from the list')).toBeVisible();
  await expect(page.getByText('Each span needs a beginning and a later end.')).toBeVisible();
  await expect(page.getByText('A holiday needs a name.')).toBeVisible();
  await expect(page.getByText('Choose a first day')).toBeVisible();
  await expect(page.getByLabel('Time zone')).toBeFocused();

  await page.getByLabel('Time zone').fill('Europe/Lisbon');
  await page.getByLabel('Monday, until').fill('00:00');
  await page.getByLabel('Name', { exact: true }).last().fill('Liberty Day');
  await page.getByLabel('First day').fill('2027-04-25');
  await page.getByRole('checkbox', { name: 'Every year' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Summer', level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Monday, until')).toHaveValue('00:00');
  await expect(page.getByLabel('First day')).toHaveValue('2027-04-25');
});

test('a schedule by which a flow goes is not deleted', async ({ visit, faults }) => {
  faults.allow(/status of 412/);
  const page = await visit('console', 'vera', { path: '/hours' });
  await page.getByRole('link', { name: 'Around the clock' }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete schedule' }).click();
  await page.getByRole('button', { name: 'Delete schedule' }).click();
  await expect(page.getByText('the flow “Harbour & Pine welcome” names it')).toBeVisible();
});

for (const holds of [true, false]) {
  test(`going back asks before it throws away what is not saved${holds ? '' : ', also without the Navigation API'}`, async ({
    visit,
  }) => {
    const page = await visit('console', 'vera', { path: '/hours' });
    if (!holds) {
      await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
      await page.reload();
    }
    await page.getByRole('link', { name: 'Around the clock' }).click();
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Day and night');
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await page.evaluate(() => history.back());
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(name).toHaveValue('Day and night');

    await name.press('End');
    await page.evaluate(() => history.back());
    await question.getByRole('button', { name: 'Leave' }).click();
    await expect(page.getByRole('heading', { name: 'Hours', level: 1 })).toBeVisible();
    await page.goForward();
    await expect(name).toHaveValue('Around the clock');
  });
}

test('who leaves while it is being saved is asked, and goes on by themselves once it is', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/hours' });
  await page.getByRole('link', { name: 'Around the clock' }).click();
  const pause = Promise.withResolvers<void>();
  await page.route('**/api/trpc/**', async (route) => {
    if (route.request().method() === 'POST') await pause.promise;
    await route.continue();
  });
  await page.getByLabel('Name', { exact: true }).fill('Day and night');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Queues' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  pause.resolve();
  await expect(page.getByRole('heading', { name: 'Queues', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Day and night');
});
