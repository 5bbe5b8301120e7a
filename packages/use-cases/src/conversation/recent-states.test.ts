import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { createRecentStates } from './recent-states.ts';

/** Two conversations are asked for, of which one is known, and others move that one on while the log is read. */
async function loadAsOneMovesOn() {
  const house = await openHouse();
  const [one, two] = await Promise.all(['one', 'two'].map((token) => house.guest(token)));
  if (one === undefined || two === undefined) throw new Error('A session is missing');
  await house.say(one, 'Hello', 'm1');
  await house.say(two, 'Hello', 'm1');
  const known = await house.current(one);
  const unknown = await house.current(two);
  const states = createRecentStates({
    load: async (ids) => {
      states.expect(known.conversationId, known.sequence + 1);
      return new Map(ids.includes(unknown.conversationId) ? [[unknown.conversationId, unknown]] : []);
    },
  });
  states.keep(known);
  return { states, known, unknown, loaded: await states.load([known.conversationId, unknown.conversationId]) };
}

test('a state that others move on while the states beside it are read is not missing', async () => {
  const { known, unknown, loaded } = await loadAsOneMovesOn();
  expect(loaded).toEqual(
    new Map([
      [known.conversationId, known],
      [unknown.conversationId, unknown],
    ]),
  );
});

test('a state that others have moved on meanwhile is not kept', async () => {
  const { states, known } = await loadAsOneMovesOn();
  expect(await states.load([known.conversationId])).toEqual(new Map());
});
