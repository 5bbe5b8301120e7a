import { NO_LEG_RULES } from '@rejoin/core/leg/leg-rules';
import { describe, expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { openSession } from '../session/open-session.ts';
import { beginGuestMessage, sendGuestMessage } from './send-guest-message.ts';

test('a flow hears whether somebody is on queue at the moment at which the guest writes', async () => {
  const house = await openHouse();
  const { ports } = house;
  await ports.companyWrites.putFlow({
    id: SHOP.flow,
    name: 'Welcome',
    version: 2,
    start: 'here',
    nodes: {
      here: {
        type: 'decide',
        cases: [{ when: { type: 'queueStaffed', queueId: SHOP.queue }, next: 'transfer' }],
        otherwise: 'alone',
      },
      alone: { type: 'sendMessage', text: 'Nobody is here.', next: 'transfer' },
      transfer: { type: 'transferToQueue', queueId: SHOP.queue },
    },
  });
  const told = async (token: string) => {
    const session = await house.guest(token);
    await house.say(session, 'Hello');
    const { entries } = await ports.log.guestPage(session.id, { size: 10, number: 1 });
    return entries.flatMap(({ entry: { event } }) => (event.type === 'FlowMessaged' ? [event.text] : []));
  };
  expect(await told('early')).toEqual(['Nobody is here.']);
  await house.onQueue(SHOP.mara);
  expect(await told('later')).toEqual([]);
  await house.offQueue(SHOP.mara);
  expect(await told('late')).toEqual(['Nobody is here.']);
});

describe('a message sent again under the same id', () => {
  test('is stored once and answered like the first', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const first = await house.say(session, 'Hello', 'm1');
    const again = await house.say(session, 'Hello', 'm1');
    expect(again).toEqual({ ...first, repeated: true });
  });

  test('is stored once though two gateways get it together and it begins the conversation', async () => {
    const house = await openHouse();
    const other = await house.anotherGateway();
    const session = await house.guest('token');
    const sent = await Promise.all([house.say(session, 'Hello', 'm1'), other.say(session, 'Hello', 'm1')]);
    expect(sent.map((each) => each.type === 'stored' && each.repeated).toSorted()).toEqual([false, true]);
    expect((await house.ports.log.guestPage(session.id, { size: 10, number: 1 })).total).toBe(2);
  });

  test('is not refused though the agent has left for good meanwhile', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const first = await house.say(session, 'Hello', 'm1');
    const { conversationId } = await house.current(session);
    await house.ports.conversations.execute({
      conversationId,
      command: () => ({
        type: 'offer',
        queueId: SHOP.queue,
        agentId: SHOP.mara,
        reason: 'longestIdle',
        alertingSeconds: 30,
        rules: NO_LEG_RULES,
        licensed: true,
      }),
    });
    await house.connect(session);
    await house.ports.conversations.execute({
      conversationId,
      command: () => ({ type: 'disconnect', agentId: SHOP.mara, notice: 'readOnly', wrapUp: false }),
    });
    expect(await house.say(session, 'Hello', 'm1')).toEqual({ ...first, repeated: true });
    expect(await house.say(session, 'New', 'm2')).toEqual({ type: 'refused', refusal: 'conversationReadOnly' });
  });

  test('is another one when it says something else: some clients count their ids anew with each page', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const first = await house.say(session, 'Hello', '1');
    const second = await house.say(session, 'Is anybody there?', '1');
    expect(second).toMatchObject({ type: 'stored', repeated: false });
    expect(await house.say(session, 'Is anybody there?', '1')).toEqual({ ...second, repeated: true });
    expect(await house.say(session, 'Hello', '1')).toEqual({ ...first, repeated: true });
  });

  test('is another one under an id that was counted, when the guest has left the first behind', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const first = await house.say(session, 'Hello', '1');
    await openSession(house.ports, { tokenHash: 'token', deploymentId: SHOP.deployment, startNew: true });
    const second = await house.say(session, 'Hello', '1');
    expect(second).toMatchObject({ type: 'stored', repeated: false });
    expect(second).not.toMatchObject({ conversationId: (first as { conversationId: string }).conversationId });
    expect(await house.say(session, 'Hello', '1')).toEqual({ ...second, repeated: true });
  });

  test('is another one though its gateway still takes what is left behind for what goes on', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const message = { text: 'Hello', attachmentIds: [], metadata: { id: '1' } };
    await sendGuestMessage(house.ports, { session, message });
    const { conversationId } = await house.current(session);
    await openSession(house.ports, { tokenHash: 'token', deploymentId: SHOP.deployment, startNew: true });
    const { sent } = await beginGuestMessage(house.ports, { session, conversationId, message });
    expect(await sent).toBe('again');
    expect(await sendGuestMessage(house.ports, { session, conversationId, message })).toMatchObject({
      repeated: false,
    });
  });

  test('is the same message also when the guest has begun anew meanwhile, under an id that nobody makes twice', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const id = crypto.randomUUID();
    const first = await house.say(session, 'Hello', id);
    await openSession(house.ports, { tokenHash: 'token', deploymentId: SHOP.deployment, startNew: true });
    expect(await house.say(session, 'Hello', id)).toEqual({ ...first, repeated: true });
    await house.say(session, 'Is anybody there?');
    expect(await house.say(session, 'Hello', id)).toEqual({ ...first, repeated: true });
  });

  test.each([{ tracingId: '' }, { metadata: { id: '' } }, { tracingId: '12232424' }])(
    'is one of many where the id is empty, or a tracing id that may be made twice: %j',
    async (ids) => {
      const house = await openHouse();
      const session = await house.guest('token');
      const message = { text: 'Hello', attachmentIds: [], ...ids };
      await sendGuestMessage(house.ports, { session, message });
      expect(await sendGuestMessage(house.ports, { session, message })).toMatchObject({ repeated: false });
    },
  );

  test("is another guest's own when another guest uses the same id", async () => {
    const house = await openHouse();
    await house.say(await house.guest('one'), 'Hello', 'm1');
    expect(await house.say(await house.guest('two'), 'Hello', 'm1')).toMatchObject({ type: 'stored', repeated: false });
  });

  test('goes by the tracing id when it has no id of its own', async () => {
    const house = await openHouse();
    const session = await house.guest('token');
    const message = { text: 'Hello', attachmentIds: [], tracingId: crypto.randomUUID() };
    await sendGuestMessage(house.ports, { session, message });
    expect(await sendGuestMessage(house.ports, { session, message })).toMatchObject({ repeated: true });
  });
});
