import { expect, test } from './stage.ts';

test.describe('a screen that the server could not make is shown on Retry, once it can', () => {
  const screens = [
    { app: 'workspace', name: 'lena', path: '/', shown: 'Inbox' },
    { app: 'console', name: 'vera', path: '/queues', shown: 'Queues' },
  ] as const;
  for (const { app, name, path, shown } of screens) {
    test(app, async ({ visit, books, faults }) => {
      faults.allow(/status of 500|React error #441/);
      const page = await visit(app, name, { path });
      const heading = page.getByRole('heading', { name: shown }).first();
      await expect(heading).toBeVisible();
      await books.ask('ALTER TABLE person RENAME TO person_out_of_reach');
      try {
        await page.reload();
        await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
      } finally {
        await books.ask('ALTER TABLE person_out_of_reach RENAME TO person');
      }
      await page.getByRole('button', { name: 'Retry' }).click();
      await expect(heading).toBeVisible();
    });
  }
});
