import { adminPage } from './admin-page.ts';
import { expect, test } from './stage.ts';

test('whoever begins to serve a queue is offered at once what waits there', async ({ visit, agent, guest }) => {
  const vera = adminPage(await visit('console', 'vera', { path: '/queues' }));
  const { page } = vera;
  await page.getByRole('link', { name: 'Customer care' }).click();
  const member = page.getByRole('checkbox', { name: 'Mara Lindqvist' });
  await member.click();
  await vera.save();

  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('Does nobody serve me?');
  await page.getByRole('link', { name: 'Queues' }).first().click();
  await expect(
    page
      .getByRole('row', { name: /Customer care/ })
      .getByRole('cell')
      .first(),
  ).toHaveText('1');
  await expect(mara.offer).toBeHidden();

  await page.getByRole('link', { name: 'Agents' }).click();
  await page.getByRole('link', { name: 'Mara Lindqvist' }).click();
  await page.getByRole('checkbox', { name: 'Customer care' }).click();
  await vera.save();
  await mara.accept('Does nobody serve me?');
});

test('what a queue says holds from the next offer on, and a queue to which a flow leads stays', async ({
  visit,
  ringing,
  faults,
}) => {
  faults.allow(/status of (409|412)/);
  const vera = adminPage(await visit('console', 'vera', { path: '/queues' }));
  const { page } = vera;
  await page.getByRole('link', { name: 'Customer care' }).click();
  const rings = page.getByRole('textbox', { name: 'An offer rings for' });
  await rings.fill('5');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(rings).toHaveAccessibleDescription('Choose a whole number. From 7 seconds to 15 minutes.');
  const late = await page.context().newPage();
  await late.goto(page.url());
  await late.getByRole('textbox', { name: 'Service level, in %' }).fill('70');
  await rings.fill('7');
  await vera.save();
  await late.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(late.getByText('Somebody else has saved this queue')).toBeInViewport();
  await late.getByRole('button', { name: 'Show theirs' }).click();
  await expect(late.getByRole('textbox', { name: 'An offer rings for' })).toHaveValue('7');
  await late.close({ runBeforeUnload: false });
  const { mara } = await ringing('Anybody there?');
  await expect(mara.page.getByText('You did not answer an offer')).toBeVisible();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete queue' }).click();
  const confirm = page.getByRole('alertdialog');
  await confirm.getByRole('button', { name: 'Delete queue' }).click();
  await expect(confirm.getByRole('alert')).toContainText('the flow “Harbour & Pine welcome” names it');
});
