import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP, SHOP_QUEUE } from '../memory/furnish-shop.ts';

test('a queue that answers for its agents connects the guest without a click', async () => {
  const house = await openHouse();
  await house.ports.companyWrites.putQueue({ ...SHOP_QUEUE, autoAnswer: true }, [SHOP.mara]);
  const guest = await house.guest('guest');
  await house.say(guest, 'Hi');
  await house.onQueue(SHOP.mara);
  await house.route();
  expect(await house.current(guest)).toMatchObject({ status: 'connected', agentId: SHOP.mara, agentName: 'Mara' });
});
