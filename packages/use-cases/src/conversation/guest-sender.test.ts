import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import type { Append } from '../ports/conversation-log.ts';
import { createConversations } from './conversations.ts';
import { createGuestSender } from './guest-sender.ts';

async function begun() {
  const house = await openHouse();
  const session = await house.guest('token');
  let conversationId: string | undefined;
  const appends: number[] = [];
  const log = {
    ...house.ports.log,
    append: (batch: readonly Append[]) => {
      appends.push(batch.flatMap(({ once }) => once).length);
      return house.ports.log.append(batch);
    },
  };
  const ports = { ...house.ports, log, conversations: createConversations({ ...house.ports, log }) };
  const sender = createGuestSender(ports, {
    session: () => session,
    conversationId: () => conversationId,
    toldAt: () => 0,
  });
  const send = async (text: string) => {
    const sent = await sender({ text, attachmentIds: [], tracingId: text });
    if (sent.type === 'stored') conversationId = sent.conversationId;
    return sent;
  };
  const said = async () => {
    const page = await house.ports.log.guestPage(session.id, { size: 100, number: 1 });
    const events = page.entries.map(({ entry }) => entry.event).toReversed();
    return events.flatMap((event) => (event.type === 'GuestMessaged' ? [event.message.text] : []));
  };
  return { house, session, send, said, appends, ports };
}

const TEXTS = Array.from({ length: 12 }, (_, index) => `${index + 1}`);

test('messages that begin a conversation together are stored in their order', async () => {
  const { send, said } = await begun();
  await Promise.all(TEXTS.map(send));
  expect(await said()).toEqual(TEXTS);
});

test('messages that follow each other share appends, without waiting for each other', async () => {
  const { send, said, appends } = await begun();
  await send('first');
  appends.length = 0;
  await Promise.all(TEXTS.map(send));
  expect(await said()).toEqual(['first', ...TEXTS]);
  expect(appends.length).toBeLessThan(TEXTS.length / 2);
});

test('a message that takes long to find its place is not overtaken', async () => {
  const { send, said, ports } = await begun();
  await send('first');
  const { states } = ports.conversations;
  const slow = Promise.withResolvers<void>();
  let asked = 0;
  ports.conversations.states = async (ids) => {
    asked += 1;
    if (asked === 1) await slow.promise;
    return states(ids);
  };
  const sent = Promise.all(TEXTS.map(send));
  setImmediate(slow.resolve);
  await sent;
  expect(await said()).toEqual(['first', ...TEXTS]);
});

test('messages that meet the end of their conversation go into the next one, in their order', async () => {
  const { house, session, send, said, ports } = await begun();
  await send('before');
  const { conversationId } = await house.current(session);
  await Promise.all([
    ports.conversations.execute({ conversationId, command: () => ({ type: 'clear', allowed: true }) }),
    ...TEXTS.map(send),
  ]);
  expect((await house.current(session)).conversationId).not.toBe(conversationId);
  expect(await said()).toEqual(TEXTS);
});

test('a message that fails leaves those after it their turn', async () => {
  const { send, said, ports } = await begun();
  await send('before');
  const { append } = ports.log;
  ports.log.append = () => Promise.reject(new Error('The database is gone'));
  await expect(send('lost')).rejects.toThrow('The database is gone');
  ports.log.append = append;
  await send('after');
  expect(await said()).toEqual(['before', 'after']);
});

test('a message that fails takes with it what was given behind it, wherever it failed', async () => {
  const { send, said, ports } = await begun();
  const given = () => Promise.allSettled(['one', 'two', 'three'].map(send));
  const outcomes = async (sent: ReturnType<typeof given>) => (await sent).map(({ status }) => status);
  const { of } = ports.pictures;
  let asked = 0;
  ports.pictures.of = (id) => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('The database is gone')) : of(id);
  };
  expect(await outcomes(given())).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await outcomes(given())).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  asked = 0;
  expect(await outcomes(given())).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await said()).toEqual(['one', 'two', 'three']);
});
