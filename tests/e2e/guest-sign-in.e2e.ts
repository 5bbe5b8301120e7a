import { CLIENT, startProvider } from '@rejoin/auth/openid/provider.test-kit';
import { adminPage } from './admin-page.ts';
import { guestPage } from './guest-page.ts';
import { pageScript } from './page-script.ts';
import { pdf, png } from './pictures.ts';
import { openShop } from './shop.ts';
import { expect, test } from './stage.ts';

test('a guest signs in at the company’s provider, and the agent knows who they are', async ({
  visit,
  browserOf,
  agent,
}) => {
  const provider = await startProvider();
  const ines = adminPage(await visit('console', 'ines'));
  const { page } = ines;

  await page.getByRole('link', { name: 'Identity providers' }).first().click();
  await page.getByRole('button', { name: 'New identity provider' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Shop accounts');
  await dialog.getByLabel('Discovery URL').fill(provider.issuer);
  await dialog.getByLabel('Client ID').fill(CLIENT.clientId);
  await dialog.getByLabel('Client secret').fill(CLIENT.clientSecret);
  await dialog.getByRole('button', { name: 'Save provider' }).click();
  await expect(page.getByRole('cell', { name: provider.issuer })).toBeVisible();

  await ines.makeConfiguration('Members’ corner');
  await page.getByRole('switch', { name: 'Guests sign in' }).click();
  await ines.choose('Identity provider', 'Shop accounts');
  await ines.publish(1);

  await page.getByRole('link', { name: 'Deployments' }).first().click();
  await page.getByRole('button', { name: 'New deployment' }).first().click();
  await page.getByLabel('Name').fill('Members');
  await ines.choose('Configuration', 'Members’ corner');
  for (const domain of ['localhost', 'shop.example']) {
    await page.getByLabel('Add a domain').fill(domain);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy snippet' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const shop = await openShop(await page.evaluate(() => navigator.clipboard.readText()));

  const visitor = guestPage(await (await browserOf()).newPage());
  await visitor.page.goto(shop.url);
  await visitor.launcher.click();
  await expect(visitor.frame.getByText('Sign in on this page to write to us.')).toBeVisible();
  await expect(visitor.log.getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  const { code: authCode, ...proof } = await provider.signInByCode('ada');
  const { listen, say, heard } = pageScript(visitor.page);
  await listen();
  await say('setAttributes', { plan: 'Gold' });
  await say('signIn', { authCode, ...proof });
  await expect(visitor.frame.getByText('Sign in on this page to write to us.')).toBeHidden();

  const mara = await agent('mara');
  await mara.goOnQueue();
  await say('sendMessage', 'Do you know me?');
  await expect(visitor.sent).toBeVisible();
  await mara.accept('Do you know me?');
  await expect(mara.page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
  const details = mara.page.getByRole('complementary', { name: 'Guest' });
  await expect(details.getByText('Signed in')).toBeVisible();
  await expect(details.getByText('ada@shop.example')).toBeVisible();
  await expect(details.getByText('Gold')).toBeVisible();
  await mara.answer('Welcome back');
  await expect
    .poll(heard)
    .toEqual(['guest: Do you know me?', expect.stringMatching(/^bot: Hi/), 'Mara Lindqvist: Welcome back']);

  await visitor.reload();
  await expect(visitor.log.getByText('Do you know me?')).toBeVisible();

  await visitor.field.fill('For your eyes alone');
  await visitor.choosePicture(await png('lantern.png'));
  const chosen = visitor.frame.getByRole('button', { name: /^Remove / });
  await expect(chosen).toHaveCount(1);
  // On the next page it is not there yet when she signs out.
  await visitor.page.addInitScript(() => {
    if (sessionStorage.getItem('slow') !== null) window.createImageBitmap = () => new Promise(() => undefined);
  });
  await visitor.frame.locator('body').evaluate(() => sessionStorage.setItem('slow', ''));
  await visitor.reload();
  const second = guestPage(await visitor.page.context().newPage());
  await second.page.goto(shop.url);
  await second.open();
  await second.field.fill('And for nobody who comes next');
  await say('signOut');
  await expect(visitor.frame.getByText('Sign in on this page to write to us.')).toBeVisible();
  await expect(second.frame.getByText('Sign in on this page to write to us.')).toBeVisible();
  const { code, ...next } = await provider.signInByCode('grace');
  await say('signIn', { authCode: code, ...next });
  await expect(visitor.frame.getByText('Sign in on this page to write to us.')).toBeHidden();
  await expect(visitor.field).toHaveValue('');
  await expect(second.field).toHaveValue('');
  await second.page.close();
  await visitor.frame.locator('body').evaluate(() => sessionStorage.removeItem('slow'));
  await visitor.reload();
  await expect(visitor.field).toHaveValue('');
  await visitor.choosePicture(pdf('receipt.pdf'));
  await expect(chosen).toHaveAccessibleName(/receipt\.pdf/);
  await shop.close();
  await provider.close();
});
