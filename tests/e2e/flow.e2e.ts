import { expect, test } from './stage.ts';

test('out of hours the guest is told so, and nobody is asked', async ({ guest, agent, books }) => {
  await books.closeForGood();
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('Anybody up?');
  await expect(visitor.bubbles.filter({ hasText: 'Nobody is here right now.' })).toHaveCount(1);
  await expect
    .poll(async () => await books.ask('SELECT status, queue_id FROM conversation'))
    .toEqual([{ status: 'disconnected', queue_id: null }]);
  await expect(mara.offer).toBeHidden();
  await expect(mara.row('Waiting')).toHaveCount(0);
});
