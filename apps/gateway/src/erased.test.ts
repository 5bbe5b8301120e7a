import { guestDataEntry } from '@rejoin/core/guest-data/held';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { expect, test } from 'vitest';
import { connectGuest, openGateway, text } from './gateway.test-kit.ts';

test('a guest whose data is erased is told on every connection at every gateway, and begins anew with the same token', async () => {
  const world = createMemoryWorld({ clock: Date.now });
  await furnishShop(world);
  const [one, other] = [await openGateway({}, world), await openGateway({}, world)];
  try {
    const guest = await connectGuest(one);
    const tab = await connectGuest(other, { token: guest.token });
    for (const each of [guest, tab]) await each.configure();
    const channel = { metadata: { customAttributes: { order: 'A-4711' } } };
    await guest.ask(text('Hello', { channel }), 'StructuredMessage');
    const [found] = await world.guestData.find('A-4711', 1);
    const sessionId = found?.sessionId ?? '';
    await world.guestData.erase(sessionId, Date.now(), ({ held }) => ({
      type: 'erase',
      entry: guestDataEntry({ by: { type: 'operator' }, sessionId, action: 'erased', held }),
    }));
    for (const each of [guest, tab]) {
      await each.next('SessionClearedEvent');
      await each.next('ConnectionClosedEvent');
      await each.closed;
    }
    const again = await connectGuest(one, { token: guest.token });
    expect(await again.configure()).toMatchObject({ connected: true, newSession: true });
    await again.ask(text('Hello again'), 'StructuredMessage');
    expect(await world.guestData.find('A-4711', 1)).toEqual([]);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});
