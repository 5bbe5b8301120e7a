import { describe, expect, it } from 'vitest';
import { allBut, openApi, refusalOf } from './api.test-kit.ts';

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

describe('for how long guests are kept', () => {
  it('is for good until somebody chooses, and back again', async () => {
    const { caller } = await openShop();
    expect(await caller.guestData.retention()).toEqual({ revision: 1 });
    expect(await caller.guestData.saveRetention({ retention: { days: 90 }, revision: 1 })).toEqual({ revision: 2 });
    expect(await caller.guestData.retention()).toEqual({ days: 90, revision: 2 });
    const both = { days: 90, fileDays: 15 };
    await caller.guestData.saveRetention({ retention: both, revision: 2 });
    expect(await caller.guestData.retention()).toEqual({ ...both, revision: 3 });
    await caller.guestData.saveRetention({ retention: {}, revision: 3 });
    expect(await caller.guestData.retention()).toEqual({ revision: 4 });
  });

  it('is chosen on what was read, within limits', async () => {
    const { caller } = await openShop();
    for (const days of [0, 3651, 1.5])
      for (const retention of [{ days }, { days: 90, fileDays: days }]) {
        const refused = await refusalOf(caller.guestData.saveRetention({ retention, revision: 1 }));
        expect(refused).toEqual({ refusal: 'retentionOutOfRange' });
      }
    await caller.guestData.saveRetention({ retention: { days: 90 }, revision: 1 });
    const late = await refusalOf(caller.guestData.saveRetention({ retention: { days: 30 }, revision: 1 }));
    expect(late).toEqual({ refusal: 'conflict' });
  });

  it('is chosen by nobody who may not erase, and is in the audit log', async () => {
    const { asWith } = await openShop();
    const looker = await asWith(allBut('gdpr:request:add'));
    const refused = await refusalOf(looker.guestData.saveRetention({ retention: { days: 1 }, revision: 1 }));
    expect(refused).toEqual({ refusal: 'notPermitted', permission: 'gdpr:request:add' });
    const retention = { days: 30, fileDays: 15 };
    await (await asWith(['gdpr:request:add'])).guestData.saveRetention({ retention, revision: 1 });
    const { entries } = await looker.audit.list({ filter: { kind: 'company' } });
    const changes = entries[0]?.changes.toSorted((a, b) => `${a.path}`.localeCompare(`${b.path}`));
    expect(changes).toEqual([
      { path: ['fileRetentionDays'], after: 15 },
      { path: ['retentionDays'], after: 30 },
    ]);
  });

  it('is looked at before: how much would go', async () => {
    const { house, caller } = await openShop();
    await house.guest('another');
    const none = { guests: 0, conversations: 0, files: 0 };
    expect(await caller.guestData.previewRetention({ days: 10 })).toEqual(none);
    house.pass(11 * 24 * 3_600_000);
    expect(await caller.guestData.previewRetention({ days: 10 })).toMatchObject({ guests: 1, conversations: 0 });
    expect(await caller.guestData.previewRetention({ days: 0 })).toEqual(none);
  });
});
