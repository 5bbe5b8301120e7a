import { expect, test } from 'vitest';
import { openHouse } from './house.test-kit.ts';
import { createRecentStates } from './recent-states.ts';

/** The states of two conversations, and a log that waits before it answers. */
async function twoStates() {
  const house = await openHouse();
  const [one, two] = await Promise.all(['one', 'two'].map((token) => house.guest(token)));
  if (one === undefined || two === undefined) throw new Error('A session is missing');
  await house.say(one, 'Hello', 'm1');
  await house.say(two, 'Hello', 'm1');
  const known = await house.current(one);
  const unknown = await house.current(two);
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const states = createRecentStates({
    load: async (ids) => {
      asked.resolve();
      await answer.promise;
      return new Map(ids.includes(unknown.conversationId) ? [[unknown.conversationId, unknown]] : []);
    },
  });
  return { states, known, unknown, asked: asked.promise, reply: answer.resolve };
}

test('a state that others move on while the states beside it are read is not missing', async () => {
  const { states, known, unknown, asked, reply } = await twoStates();
  states.keep(known);
  const loading = states.load([known.conversationId, unknown.conversationId]);
  await asked;
  states.expect(known.conversationId, known.sequence + 1);
  reply();
  expect(await loading).toEqual(
    new Map([
      [known.conversationId, known],
      [unknown.conversationId, unknown],
    ]),
  );
});

test('a state that others have moved on meanwhile is not kept', async () => {
  const { states, known, unknown, asked, reply } = await twoStates();
  states.keep(known);
  const loading = states.load([known.conversationId, unknown.conversationId]);
  await asked;
  states.expect(known.conversationId, known.sequence + 1);
  reply();
  await loading;
  expect(await states.load([known.conversationId])).toEqual(new Map());
});
