import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import type { Append } from '../ports/conversation-log.ts';
import { createConversations } from './conversations.ts';

const clear = () => ({ type: 'clear', allowed: true }) as const;

test('listeners do not hear of what is refused', async () => {
  const house = await openHouse();
  const session = await house.guest('one');
  await house.say(session, 'Hello');
  const { conversationId } = await house.current(session);
  const { conversations } = house.ports;
  const heard: number[] = [];
  conversations.onAppended((appended) => heard.push(appended.length));
  await conversations.execute({ conversationId, command: clear });
  expect(await conversations.execute({ conversationId, command: clear })).toMatchObject({ type: 'refused' });
  expect(heard).toEqual([1]);
});

test('a listener that throws does not fail what was overtaken and is decided on again', async () => {
  const house = await openHouse();
  const [overtaken, sound] = [await house.guest('one'), await house.guest('two')];
  for (const session of [overtaken, sound]) await house.say(session, 'Hello');
  const ids = [await house.current(overtaken), await house.current(sound)].map((state) => state.conversationId);
  let isFirst = true;
  const log = {
    ...house.ports.log,
    append: async (batch: readonly Append[]) => {
      if (isFirst) await house.say(overtaken, 'Again');
      isFirst = false;
      return house.ports.log.append(batch);
    },
  };
  const conversations = createConversations({ ...house.ports, log });
  const stop = conversations.onAppended(() => {
    stop();
    throw new Error('Heard something unheard of');
  });
  const deeds = ids.map((conversationId) => conversations.execute({ conversationId, command: clear }));
  expect((await Promise.allSettled(deeds)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});
