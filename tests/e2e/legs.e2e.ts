import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('a parked conversation comes back to its agent when the guest answers', async ({ guest, agent }) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('Is it in stock?');
  await mara.accept('Is it in stock?');
  await mara.answer('I will look. Which colour?');
  await expectSaid(visitor.bubbles, ['Is it in stock?', 'I will look. Which colour?']);
  await mara.page.getByRole('button', { name: 'Park' }).click();
  await mara.page.getByRole('menuitem', { name: 'Until the guest answers' }).click();
  await expect(mara.row('Parked')).toHaveCount(1);
  await expect(mara.field).toBeHidden();

  await visitor.write('Green');
  await expect(mara.field).toBeVisible();
  await mara.answer('There are three left.');
  await expectSaid(visitor.bubbles, [
    'Is it in stock?',
    'I will look. Which colour?',
    'Green',
    'There are three left.',
  ]);
});

test('a colleague is asked, takes it, and the guest goes on with them', async ({ guest, agent }) => {
  const [mara, jonas] = [await agent('mara'), await agent('jonas')];
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('I want to return a lamp');
  await mara.accept('I want to return a lamp');
  await jonas.goOnQueue();
  await mara.page.getByRole('button', { name: 'Transfer' }).click();
  await mara.page
    .getByRole('dialog')
    .getByRole('button', { name: /Jonas Okafor/ })
    .click();
  await expect(jonas.offer).toContainText('A colleague asks you to take it');
  await jonas.accept('I want to return a lamp');
  await expect(mara.field).toBeHidden();
  await jonas.answer('Send it back, it is free.');
  await expectSaid(visitor.bubbles, ['I want to return a lamp', 'Send it back, it is free.']);
});
