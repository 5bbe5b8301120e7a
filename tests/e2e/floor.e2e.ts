import { expect, test } from './stage.ts';

test('the floor is for supervisors', async ({ visit }) => {
  const mara = await visit('workspace', 'mara', { path: '/?view=floor' });
  await expect(mara.getByRole('region', { name: 'Inbox' })).toBeVisible();
  await expect(mara.getByRole('link', { name: 'Floor' })).toBeHidden();
});
