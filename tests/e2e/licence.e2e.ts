import type { APIRequestContext } from '@playwright/test';
import { DEMO_DEPLOYMENT_ID } from '@rejoin/db/demo/seed-demo';
import type { Stack } from '../stack/stack.ts';
import { adminPage } from './admin-page.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('without a licence for web messaging nothing is activated, and the console says why', async ({ visit, books }) => {
  await books.change(`UPDATE deployment SET status = 'Inactive'`);
  await books.setLicences(['CX 1']);
  const ines = adminPage(await visit('console', 'ines'));
  const { page } = ines;
  await ines.openDeployment('Harbour & Pine shop');
  for (const licence of ['CX 1 Digital Add-on II', 'CX 2', 'CX 2 Digital', 'CX 3', 'CX 3 Digital']) {
    await expect(page.getByText(licence).first()).toBeVisible();
  }
  await page.getByRole('radio', { name: 'Active', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not activated. The company has CX 1' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Inactive' })).toBeChecked();
});

test('without a licence no session comes about, and no offer', async ({ guest, agent, books, stack, request }) => {
  const mara = await agent('mara');
  const visitor = await guest();
  await visitor.open();
  await visitor.write('While it is licensed');
  await expect(visitor.sent).toBeVisible();
  await books.setLicences(['CX 1']);
  await expect(mara.page.getByText('The company has no licence that carries web messaging.')).toBeVisible();
  await expect.poll(() => statuses(stack, request)).toEqual(stack.gateways.map(() => 'Inactive'));
  await mara.goOnQueue();
  await visitor.write('Once it is not');
  await expect(visitor.log.getByText('Not sent. The message was not accepted.')).toBeVisible();
  await expect(mara.row('Waiting')).toHaveCount(1);
  await expect(mara.offer).toBeHidden();
  const late = await guest();
  await expect(late.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(late.launcher).toBeHidden();
});

test('what an agent has written while the line was down is sent, although the licence is lost meanwhile', async ({
  ringing,
  books,
  faults,
  stack,
  request,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('Can I pay by card?');
  await mara.accept('Can I pay by card?');
  await mara.page.context().setOffline(true);
  await expect(mara.page.getByText('This computer is offline.')).toBeVisible();
  await mara.answer('You can.');
  await books.setLicences(['CX 1']);
  await expect.poll(() => statuses(stack, request)).toEqual(stack.gateways.map(() => 'Inactive'));
  await visitor.write('Or cash?');
  await expect(visitor.log.getByText('Not sent. The message was not accepted.')).toBeVisible();
  await mara.page.context().setOffline(false);
  await expectSaid(visitor.bubbles, ['You can.']);
  await expect(mara.delivered).toBeVisible();
  await expect(mara.page.getByText('The company has no licence that carries web messaging.')).toBeVisible();
});

test('an administrator takes the licence away and gives it back, and the messenger follows', async ({
  visit,
  stack,
  request,
}) => {
  const page = await visit('console', 'vera', { path: '/company' });
  const licence = page.getByRole('checkbox', { name: 'CX 3 Digital' });
  const warning = page.getByText('No messenger runs');
  const save = async () => {
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').getByText('Saved')).toBeVisible();
  };
  await licence.uncheck();
  await save();
  await expect(warning).toBeVisible();
  await expect.poll(() => statuses(stack, request)).toEqual(stack.gateways.map(() => 'Inactive'));
  await licence.check();
  await save();
  await expect(warning).toBeHidden();
  await expect.poll(() => statuses(stack, request)).toEqual(stack.gateways.map(() => 'Active'));
});

/** What each gateway says of the deployment. */
function statuses({ gateways }: Stack, request: APIRequestContext): Promise<unknown[]> {
  return Promise.all(
    gateways.map(async ({ url }) => {
      const config = await request.get(`${url}/webdeployments/v1/deployments/${DEMO_DEPLOYMENT_ID}/config.json`);
      return (await config.json()).status;
    }),
  );
}
