import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sign-in pages, ${colorScheme}`, async ({ stack, browserOf }) => {
    const page = await (await browserOf({ colorScheme })).newPage();
    for (const address of [stack.webUrl, stack.adminUrl]) {
      await page.goto(`${address}/sign-in`);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectAccessible(page);
    }
  });

  test(`a conversation on both sides, ${colorScheme}`, async ({ guest, agent }) => {
    const mara = await agent('mara', { colorScheme });
    await expectAccessible(mara.page);
    await mara.goOnQueue();
    const visitor = await guest({ colorScheme });
    await visitor.open();
    await expectAccessible(visitor.page);
    await visitor.write('Can you hear me?');
    await expect(mara.offer).toBeVisible();
    await expectAccessible(mara.page);
    await mara.accept('Can you hear me?');
    await mara.answer('Loud and clear.');
    await expectSaid(visitor.bubbles, ['Can you hear me?', 'Loud and clear.']);
    await expectAccessible(mara.page);
    await expectAccessible(visitor.page);
    await mara.disconnect();
    await expect(visitor.log.getByText('Conversation ended')).toBeVisible();
    await expectAccessible(visitor.page);
    await expectAccessible(mara.page);
  });

  test(`lists and editors of the console, ${colorScheme}`, async ({ visit }) => {
    const page = await visit('console', 'ines', { path: '/configurations', colorScheme });
    const ines = adminPage(page);
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('table').getByRole('link').click();
    await expect(page.getByLabel('Header title')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Deployments' }).first().click();
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
    await expectAccessible(page);
    await ines.openDeployment('Harbour & Pine shop');
    await expect(page.getByRole('button', { name: 'Copy snippet' })).toBeVisible();
    await expectAccessible(page);
  });
}
