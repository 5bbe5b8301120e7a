import { describe, expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

async function openShop() {
  const api = await openApi();
  const { house } = api;
  const guest = await house.guest('token');
  await house.say(guest, 'My order is lost');
  return { ...api, guest, caller: await api.asWith(['gdpr:request:view', 'gdpr:request:add']) };
}

describe('what is held about a guest', () => {
  it('is found, and nobody where nothing is asked for', async () => {
    const { guest, caller } = await openShop();
    expect(await caller.guestData.find({ words: guest.id })).toMatchObject([{ sessionId: guest.id }]);
    expect(await caller.guestData.find({ words: '  ' })).toEqual([]);
  });

  it('is not erased while they wait', async () => {
    const { guest, caller } = await openShop();
    const refused = await refusalOf(caller.guestData.erase({ sessionId: guest.id }));
    expect(refused).toEqual({ refusal: 'conversationsGoOn' });
  });

  it('is erased once, in the name of whoever does it', async () => {
    const { house, caller, asWith } = await openShop();
    const other = await house.guest('another');
    const erased = await caller.guestData.erase({ sessionId: other.id });
    expect(erased).toEqual({ conversations: 0, messages: 0, files: 0 });
    const { entries } = await (await asWith(['audits:audit:view'])).audit.list({ filter: { kind: 'guest' } });
    expect(entries).toMatchObject([{ action: 'erased', subjectId: other.id, by: { name: 'Theo' } }]);
    const again = await refusalOf(caller.guestData.erase({ sessionId: other.id }));
    expect(again).toEqual({ refusal: 'guestNotFound' });
  });

  it('is erased by nobody who may only look', async () => {
    const { guest, asWith } = await openShop();
    const refused = await refusalOf((await asWith(['gdpr:request:view'])).guestData.erase({ sessionId: guest.id }));
    expect(refused).toEqual({ refusal: 'notPermitted', permission: 'gdpr:request:add' });
  });
});
