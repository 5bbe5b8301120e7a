import { adminPage } from './admin-page.ts';
import { expectSaid } from './bubbles.ts';
import { guestPage } from './guest-page.ts';
import { openShop } from './shop.ts';
import { expect, test } from './stage.ts';

test('an admin makes a messenger, puts it on a page, and changes it', async ({ visit, browserOf, agent, stack }) => {
  const ines = adminPage(await visit('console', 'ines'));
  await ines.makeConfiguration('Autumn shop');
  const { page } = ines;
  await page.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#b3261e');
  await page.getByLabel('Header title').fill('Ask the harbour');
  await page.getByRole('radio', { name: 'Left', exact: true }).click();
  await ines.publish(1);

  await page.getByRole('link', { name: 'Deployments' }).first().click();
  await page.getByRole('button', { name: 'New deployment' }).first().click();
  await page.getByLabel('Name').fill('Autumn pages');
  await ines.choose('Configuration', 'Autumn shop');
  await page.getByLabel('Add a domain').fill('localhost');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Autumn pages', level: 1 })).toBeVisible();

  await expect(page.getByRole('button', { name: 'Copy snippet' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy snippet' })).toBeFocused();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy snippet' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());

  const shop = await openShop(snippet);
  const enter = async () => {
    const shopPage = await (await browserOf()).newPage();
    await shopPage.goto(shop.url);
    return guestPage(shopPage);
  };
  const visitor = await enter();
  await expect(visitor.launcher).toHaveCSS('background-color', 'rgb(179, 38, 30)');
  expect((await visitor.launcher.boundingBox())?.x).toBeLessThan(100);
  await visitor.open();
  await expect(visitor.frame.getByRole('heading', { name: 'Ask the harbour' })).toBeVisible();

  await ines.openConfiguration('Autumn shop');
  await page.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#1d4ed8');
  await page.getByRole('radio', { name: 'Icon and text' }).click();
  await page.getByRole('switch', { name: 'Open with a home screen' }).click();
  await page.getByRole('radio', { name: 'A status line; no more writing' }).click();
  await ines.publish(2);
  await page.getByRole('tab', { name: 'Versions (2)' }).click();
  await page.getByRole('link', { name: 'Version 2' }).click();
  const changes = page.getByRole('list', { name: 'Changes since version 1' }).getByRole('listitem');
  await expect(changes).toHaveText([
    /^Brand colour#B3261E → #1D4ED8$/i,
    /Icon → Icon and text$/,
    /^Home screenOff → On$/,
    /no more writing$/,
  ]);
  await page.setViewportSize({ width: 1024, height: 768 });
  const name = await page
    .getByRole('definition')
    .filter({ hasText: /^Autumn shop$/ })
    .boundingBox();
  expect(name?.width).toBeGreaterThan(200);
  const before = await enter();
  await expect(before.launcher).toHaveCSS('background-color', 'rgb(179, 38, 30)');

  await ines.openDeployment('Autumn pages');
  await page.getByRole('button', { name: 'Use version 2' }).click();
  await ines.save();
  const config = `${stack.gateways[0]?.url}/webdeployments/v1/deployments/${page.url().split('/').at(-1)}/config.json`;
  await expect.poll(async () => (await (await page.request.get(config)).json()).version).toBe('2');
  const after = await enter();
  await expect(after.launcher).toHaveCSS('background-color', 'rgb(29, 78, 216)');
  await expect(after.launcher.getByText('Chat with us')).toBeVisible();

  const mara = await agent('mara');
  await mara.goOnQueue();
  await after.launcher.click();
  await expect(after.frame.getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await expect(after.frame.getByRole('button', { name: 'Start a new conversation' })).toBeFocused();
  await after.page.keyboard.press('Enter');
  await expect(after.field).toBeFocused();
  await after.write('Is it me you wait for?');
  await mara.accept('Is it me you wait for?');
  await mara.answer('It is.');
  await expectSaid(after.bubbles, ['Is it me you wait for?', 'It is.']);
  await after.frame.getByRole('button', { name: 'Back' }).click();
  const resume = after.frame.getByRole('button', { name: 'Continue the conversation Mara Lindqvist: It is.' });
  await expect(resume).toBeFocused();
  await resume.click();
  await mara.disconnect();
  await expect(after.frame.getByRole('button', { name: 'Start a new conversation' })).toBeVisible();
  await expect(after.field).toBeHidden();
  await shop.close();
});

test('a draft is kept as it is typed, and the list says that it differs', async ({ visit }) => {
  const ines = adminPage(await visit('console', 'ines'));
  await ines.makeConfiguration('Spring shop');
  const draft = ines.page.getByRole('region', { name: 'Draft' });
  await ines.publish(1);
  await ines.page.getByLabel('Header title').fill('Spring is here');
  const life = ines.page.getByRole('textbox', { name: 'A session lives for', exact: true });
  await expect(life).toHaveValue('3');
  await ines.page.getByRole('radio', { name: 'Minutes' }).click();
  await expect(life).toHaveAccessibleDescription('Choose a whole number. From 15 minutes to 548 days.');
  await ines.page.getByRole('radio', { name: 'Hours' }).click();
  await life.fill('12');
  await expect(draft.getByText(/^Draft saved/)).toBeVisible();
  await ines.page.reload();
  await expect(ines.page.getByLabel('Header title')).toHaveValue('Spring is here');
  await expect(life).toHaveValue('12');
  await expect(ines.page.getByRole('radio', { name: 'Hours' })).toBeChecked();
  await ines.page.getByRole('button', { name: 'Publish version 2' }).click();
  const changes = ines.page.getByRole('list', { name: 'Changes since version 1' });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expect(changes).toContainText('Spring is here');
  await expect(changes).toContainText('12 hours');
  await ines.page.getByRole('button', { name: 'Cancel' }).click();
  await ines.page.getByRole('link', { name: 'Configurations' }).first().click();
  await expect(ines.page.getByRole('row', { name: /Spring shop/ })).toContainText('Draft changed');
});

test('nothing of a draft that is not saved yet is thrown away unasked', async ({ visit, faults }) => {
  faults.allow(/net::ERR_FAILED/);
  const { page, ...ines } = adminPage(await visit('console', 'ines'));
  await ines.makeConfiguration('Storm shop');
  const draft = page.getByRole('region', { name: 'Draft' });
  const title = page.getByLabel('Header title');
  await page.route('**/api/trpc/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await title.fill('Written into the storm');
  await expect(draft).toContainText('the server can’t be reached');
  await title.fill('Written into the storm, and on');
  await page.getByRole('link', { name: 'Deployments' }).click();
  await page
    .getByRole('alertdialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Cancel' })
    .click();
  await page.unroute('**/api/trpc/**');
  await expect(draft.getByText(/^Draft saved/)).toBeVisible();

  const pause = Promise.withResolvers<void>();
  await page.route('**/api/trpc/**', (route) => pause.promise.then(() => route.continue()));
  await title.fill('Written before the tab was closed');
  const question = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  pause.resolve();
  await expect(draft.getByText(/^Draft saved/)).toBeVisible();
  await expect(title).toHaveValue('Written before the tab was closed');
});

test('a configuration in use is not deleted, another one is', async ({ visit, faults }) => {
  faults.allow(/status of 412/);
  const ines = adminPage(await visit('console', 'ines', { path: '/configurations' }));
  const { page } = ines;
  const confirm = page.getByRole('alertdialog');
  const askToDelete = async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete configuration' }).click();
    await confirm.getByRole('button', { name: 'Delete configuration' }).click();
  };
  await page.getByRole('table').getByRole('link').first().click();
  await askToDelete();
  await expect(confirm.getByRole('alert')).toContainText('Harbour & Pine shop uses it');
  await confirm.getByRole('button', { name: 'Cancel' }).click();

  await ines.makeConfiguration('Short-lived');
  await askToDelete();
  await expect(page.getByRole('heading', { name: 'Configurations', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Short-lived/ })).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
});

test('what is typed wrong is said to be wrong, and stays', async ({ visit, faults }) => {
  const ines = adminPage(await visit('console', 'ines'));
  const { page } = ines;
  await ines.makeConfiguration('Slow shop');
  await ines.makeConfiguration('Hasty shop');
  faults.allow(/status of 400/);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill(' SLOW shop');
  await expect(name).toHaveAccessibleDescription(/Another configuration has this name\. Choose a different one\./);
  await expect(page.getByText('Not saved · another configuration has this name')).toBeVisible();
  await name.fill('Hasty shop');
  await expect(page.getByText('Draft saved · nothing published yet')).toBeVisible();
  const side = page.getByRole('textbox', { name: 'Space to the side' });
  await side.fill('-5');
  await expect(side).toHaveValue('-5');
  await expect(side).toHaveAccessibleDescription('Write a whole number from 0 to 500.');
  await side.fill('5');
  const launcher = page.getByRole('img', { name: 'Preview of the messenger, open' }).locator('header');
  const colour = page.getByRole('textbox', { name: 'Brand colour', exact: true });
  await colour.fill('#b3261e');
  await expect(launcher).toHaveCSS('background-color', 'rgb(179, 38, 30)');
  await colour.fill('#b3261');
  await expect(colour).toHaveAttribute('aria-invalid', 'true');
  await expect(launcher).toHaveCSS('background-color', 'rgb(179, 38, 30)');
  await colour.fill('#b3261e');
  await ines.publish(1);
  await expect(page.getByRole('region', { name: 'Draft' })).toBeFocused();
});

test('a provider that is not filled in leads to what is missing', async ({ visit }) => {
  const page = await visit('console', 'ines', { path: '/identity-providers' });
  await page.getByRole('button', { name: 'New identity provider' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Shop accounts');
  await dialog.getByRole('button', { name: 'Save provider' }).click();
  await expect(dialog.getByLabel('Discovery URL')).toBeFocused();
});
