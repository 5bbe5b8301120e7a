import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import type { ClaimedDelivery } from '../ports/webhook-deliveries.ts';
import { connected, disconnect, MONDAY, message, newSession, start, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const CRM: Webhook = {
  id: 'c6000000-0000-4000-8000-000000000001',
  name: 'CRM',
  url: 'https://crm.example/hooks',
  events: ['conversation.started', 'message.created'],
  active: true,
};
const BILLING: Webhook = {
  ...CRM,
  id: 'c6000000-0000-4000-8000-000000000002',
  name: 'Billing',
  events: ['message.created'],
};
const MINUTE = 60_000;
const OK = { type: 'answered', status: 200, body: 'ok' } as const;
const BROKEN = { type: 'answered', status: 500, body: 'broken' } as const;

/** What every store of what webhooks are told keeps to. */
export function describeWebhookDeliveries(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  let second: StorePorts;
  beforeEach(async () => {
    ({ first: ports, second } = await makeWorld());
    await furnishShop(ports, { at: MONDAY });
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const add = (webhook: Webhook, at = MONDAY) =>
    ports.webhooks.add({ webhook, sealedSecret: `sealed for ${webhook.name}`, at, most: 2 });
  const claim = (store = ports, at = MONDAY, webhookId = CRM.id) =>
    store.webhookDeliveries.claim(webhookId, { at, until: at + MINUTE, limit: 10 });
  const settle = (claimed: ClaimedDelivery | undefined, at = MONDAY, store = ports) => {
    if (claimed === undefined) throw new Error('Nothing was claimed');
    return store.webhookDeliveries.settle(claimed, { after: { status: 'delivered' }, answer: OK, at });
  };
  const fail = (claimed: ClaimedDelivery | undefined, nextAt: number, at = MONDAY) => {
    if (claimed === undefined) throw new Error('Nothing was claimed');
    return ports.webhookDeliveries.settle(claimed, { after: { status: 'pending', nextAt }, answer: BROKEN, at });
  };
  const log = async (webhookId = CRM.id) => {
    const found = await ports.webhookDeliveries.find(webhookId, { limit: 50 });
    return found.map(({ event, status }) => `${event} ${status}`);
  };

  describe('what is told', () => {
    it('is what each webhook asks for, of all that happens from when it was switched on', async () => {
      const before = await waiting(ports);
      await add(CRM, MONDAY + MINUTE);
      await add(BILLING, MONDAY + MINUTE);
      await stored(ports.log, message(before, { at: MONDAY + MINUTE }));
      await waiting(ports, { at: MONDAY + MINUTE });
      expect(await second.webhookDeliveries.collect(MONDAY + MINUTE)).toBe(7);
      expect((await log()).sort()).toEqual([
        'conversation.started pending',
        'message.created pending',
        'message.created pending',
        'message.created pending',
      ]);
      expect(await log(BILLING.id)).toHaveLength(3);
    });

    it('is told once, however many look', async () => {
      await add(CRM);
      const state = await waiting(ports);
      const both = () => [ports, second].map(({ webhookDeliveries }) => webhookDeliveries.collect(MONDAY));
      await Promise.all(both());
      await stored(ports.log, message(state));
      await Promise.all(both());
      await Promise.all(both());
      expect(await log()).toHaveLength(4);
    });

    it('is nothing where no webhook is switched on, and nothing of that time later', async () => {
      await add({ ...CRM, active: false });
      await waiting(ports);
      expect(await ports.webhookDeliveries.collect(MONDAY)).toBe(0);
      await ports.webhooks.save({ webhook: CRM, revision: 1, at: MONDAY + MINUTE });
      expect(await ports.webhookDeliveries.collect(MONDAY + MINUTE)).toBe(0);
      await waiting(ports, { at: MONDAY + MINUTE });
      expect(await ports.webhookDeliveries.collect(MONDAY + MINUTE)).toBe(3);
    });
  });

  describe('a conversation', () => {
    let conversationId: string;
    beforeEach(async () => {
      await add(CRM);
      ({ conversationId } = await waiting(ports));
      await ports.webhookDeliveries.collect(MONDAY);
    });

    it('is told one event after the other, in the order of its log', async () => {
      const told: string[] = [];
      for (;;) {
        const [claimed, ...others] = await claim();
        expect(others).toEqual([]);
        if (claimed === undefined) break;
        expect(claimed).toMatchObject({ webhookId: CRM.id, conversationId, attempts: 0 });
        expect(await claim(second)).toEqual([]);
        told.push(`${claimed.sequence} ${claimed.event}`);
        expect(await settle(claimed)).toEqual({});
      }
      expect(told).toEqual(['1 conversation.started', '2 message.created', '3 message.created']);
      expect(await ports.webhookDeliveries.due(MONDAY)).toEqual([]);
    });

    it('waits for an event that is tried again, and others do not', async () => {
      const [first] = await claim();
      expect(await fail(first, MONDAY + 5000)).toEqual({ failingSince: MONDAY });
      expect(await claim(second, MONDAY + 4999)).toEqual([]);
      const other = await waiting(ports);
      await ports.webhookDeliveries.collect(MONDAY);
      expect(await claim(second, MONDAY + 4999)).toMatchObject([{ conversationId: other.conversationId }]);
      const [again] = await claim(ports, MONDAY + 5000);
      expect(again).toMatchObject({ id: first?.id, attempts: 1, sequence: 1 });
      expect(await fail(again, MONDAY + MINUTE, MONDAY + 5000)).toEqual({ failingSince: MONDAY });
      expect(await ports.webhooks.find(CRM.id)).toMatchObject({ failingSince: MONDAY });
      const [last] = await claim(ports, MONDAY + MINUTE);
      await settle(last, MONDAY + MINUTE);
      expect(await ports.webhooks.find(CRM.id)).not.toHaveProperty('failingSince');
    });

    it('goes on after an event that has failed for good', async () => {
      const [first] = await claim();
      if (first === undefined) throw new Error('Nothing was claimed');
      await ports.webhookDeliveries.settle(first, {
        after: { status: 'failed' },
        answer: { type: 'timedOut' },
        at: MONDAY,
      });
      expect(await claim()).toMatchObject([{ sequence: 2 }]);
    });

    it('is taken up by another when whoever claimed it is not heard of any more, and then only that one counts', async () => {
      const [lost] = await claim();
      expect(await second.webhookDeliveries.due(MONDAY + MINUTE - 1)).toEqual([]);
      expect(await second.webhookDeliveries.due(MONDAY + MINUTE)).toEqual([CRM.id]);
      const [found] = await claim(second, MONDAY + MINUTE);
      expect(found).toMatchObject({ id: lost?.id, attempts: 0 });
      expect(await fail(lost, MONDAY)).toBeUndefined();
      expect(await settle(found, MONDAY + MINUTE, second)).toEqual({});
      expect(await fail(lost, MONDAY)).toBeUndefined();
      expect(await ports.webhookDeliveries.read(found?.id ?? '')).toMatchObject({ status: 'delivered', attempts: 1 });
      expect(await ports.webhooks.find(CRM.id)).not.toHaveProperty('failingSince');
    });

    it('is gone with its guest, whatever was to be told of it', async () => {
      const [claimed] = await claim();
      const [state] = (await ports.log.load([conversationId])).values();
      await ports.guestData.erase(state?.sessionId ?? '', MONDAY, () => ({ type: 'erase' }));
      expect(await settle(claimed)).toBeUndefined();
      expect(await log()).toEqual([]);
      expect(await ports.webhookDeliveries.due(MONDAY + MINUTE)).toEqual([]);
    });

    it('goes on past an event of which there is nothing to send', async () => {
      const [claimed] = await claim();
      if (claimed === undefined) throw new Error('Nothing was claimed');
      await ports.webhookDeliveries.drop(claimed, MONDAY);
      expect(await log()).toHaveLength(2);
      expect(await claim()).toMatchObject([{ sequence: 2 }]);
    });
  });

  it('many are claimed by two at once, each by one', async () => {
    await add(CRM);
    for (let index = 0; index < 12; index += 1) await stored(ports.log, start(await newSession(ports.sessions)));
    await ports.webhookDeliveries.collect(MONDAY);
    const claimed = (await Promise.all([claim(ports), claim(second)])).flat();
    expect(new Set(claimed.map((each) => each.conversationId)).size).toBe(12);
    expect(claimed).toHaveLength(12);
  });

  describe('a webhook that is switched off', () => {
    it('is told nothing any more, and of what happened meanwhile nothing later', async () => {
      await add(CRM);
      const state = await connected(ports, SHOP.mara);
      await ports.webhookDeliveries.collect(MONDAY);
      const [claimed] = await claim();
      expect(await ports.webhooks.switchOff({ id: CRM.id, because: 'failing', at: MONDAY })).toBe('off');
      expect(await ports.webhooks.switchOff({ id: CRM.id, because: 'gone', at: MONDAY })).toBe('missing');
      expect(await settle(claimed)).toBeUndefined();
      expect(new Set(await log())).toEqual(new Set(['conversation.started failed', 'message.created failed']));
      const off = await ports.webhooks.find(CRM.id);
      expect(off).toMatchObject({ active: false, offBecause: 'failing', revision: 2 });
      await stored(ports.log, disconnect(state, SHOP.mara));
      await ports.webhooks.save({ webhook: CRM, revision: 2, at: MONDAY + MINUTE });
      expect(await ports.webhookDeliveries.collect(MONDAY + MINUTE)).toBe(0);
      expect(await ports.webhooks.find(CRM.id)).not.toHaveProperty('offBecause');
    });

    it('can be tested', async () => {
      await add({ ...CRM, active: false });
      const ping = { id: crypto.randomUUID(), webhookId: CRM.id, at: MONDAY };
      expect(await ports.webhookDeliveries.addPing(ping)).toBe('added');
      expect(await ports.webhookDeliveries.addPing({ ...ping, webhookId: NOBODY })).toBe('missing');
      const [claimed] = await claim(second);
      expect(claimed).toEqual({ ...ping, event: 'ping', sequence: 0, attempts: 0, claim: 1 });
      expect(await fail(claimed, MONDAY + MINUTE)).toEqual({});
      expect(await ports.webhooks.find(CRM.id)).not.toHaveProperty('failingSince');
    });
  });

  describe('the log', () => {
    it('says what came of each delivery, the newest first, page by page', async () => {
      await add(CRM);
      const { conversationId } = await waiting(ports);
      await ports.webhookDeliveries.collect(MONDAY);
      await fail((await claim())[0], MONDAY + 5000);
      const [third, secondOne, first] = await second.webhookDeliveries.find(CRM.id, { limit: 3 });
      expect(first).toEqual({
        ...{ id: expect.any(String), number: expect.any(Number), webhookId: CRM.id, conversationId },
        ...{ event: 'conversation.started', at: MONDAY, status: 'pending', attempts: 1, nextAt: MONDAY + 5000 },
        latest: { at: MONDAY, answer: BROKEN },
      });
      expect(secondOne).not.toHaveProperty('nextAt');
      const before = third?.number ?? 0;
      expect(await ports.webhookDeliveries.find(CRM.id, { before, limit: 1 })).toEqual([secondOne]);
      expect(await ports.webhookDeliveries.find(CRM.id, { status: 'failed', limit: 9 })).toEqual([]);
      expect(await ports.webhookDeliveries.find(CRM.id, { status: 'pending', limit: 9 })).toHaveLength(3);
      expect(await ports.webhookDeliveries.read(first?.id ?? '')).toEqual(first);
      expect(await ports.webhookDeliveries.read(NOBODY)).toBeUndefined();
    });

    it('has what is over sent once more', async () => {
      await add(CRM);
      await waiting(ports);
      await ports.webhookDeliveries.collect(MONDAY);
      const [first] = await claim();
      const again = { id: first?.id ?? '', webhookId: CRM.id, at: MONDAY };
      expect(await ports.webhookDeliveries.sendAgain(again)).toBe('pending');
      await settle(first);
      expect(await ports.webhookDeliveries.sendAgain({ ...again, webhookId: BILLING.id })).toBe('missing');
      expect(await ports.webhookDeliveries.sendAgain(again)).toBe('sent');
      const [anew] = await claim();
      expect(anew).toMatchObject({ id: first?.id, attempts: 0 });
      await settle(anew);
      await ports.webhooks.switchOff({ id: CRM.id, because: 'gone', at: MONDAY });
      expect(await ports.webhookDeliveries.sendAgain(again)).toBe('off');
    });

    it('has what waits for a later attempt sent at once, and leaves alone what is another’s or on its way', async () => {
      await add(CRM);
      await add(BILLING);
      await waiting(ports);
      await waiting(ports);
      await ports.webhookDeliveries.collect(MONDAY);
      const hasten = (webhookId: string, later: number) =>
        ports.webhookDeliveries.hasten(webhookId, { at: MONDAY + 1, later });
      const [first, second] = await claim();
      expect(await hasten(CRM.id, MONDAY + MINUTE)).toBe(0);
      await fail(first, MONDAY + 60 * MINUTE);
      await fail(second, MONDAY + 5 * MINUTE);
      expect(await hasten(BILLING.id, MONDAY + MINUTE)).toBe(0);
      expect(await hasten(NOBODY, MONDAY + MINUTE)).toBe(0);
      expect(await claim(ports, MONDAY + 1)).toEqual([]);
      expect(await hasten(CRM.id, MONDAY + MINUTE)).toBe(2);
      const again = await claim(ports, MONDAY + 1);
      expect(again.map(({ id, attempts }) => `${id} ${attempts}`).sort()).toEqual(
        [`${first?.id} 1`, `${second?.id} 1`].sort(),
      );
    });

    it('loses what is old or too much, and nothing that is still to be sent', async () => {
      await add(CRM);
      await waiting(ports);
      await waiting(ports, { at: MONDAY + MINUTE });
      await ports.webhookDeliveries.collect(MONDAY + MINUTE);
      const [one] = await claim(ports, MONDAY + MINUTE);
      await settle(one, MONDAY + MINUTE);
      await ports.webhookDeliveries.trim({ before: MONDAY, perWebhook: 6 });
      expect(await log()).toHaveLength(6);
      await ports.webhookDeliveries.trim({ before: MONDAY + 2 * MINUTE, perWebhook: 6 });
      expect(await log()).toHaveLength(5);
      const [other] = await claim(ports, MONDAY + MINUTE);
      await settle(other, MONDAY + MINUTE);
      await ports.webhookDeliveries.trim({ before: MONDAY, perWebhook: 0 });
      expect(await log()).toEqual(expect.not.arrayContaining([expect.stringContaining('delivered')]));
      expect(await log()).toHaveLength(4);
    });
  });
}
