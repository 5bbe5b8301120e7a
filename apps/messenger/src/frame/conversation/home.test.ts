import { describe, expect, test } from 'vitest';
import type { Happening } from './model.ts';
import { answer, goLive, messages, T0, talk, write } from './rehearsal.ts';

const NOTHING_KEPT = { token: 'token-1', entries: [], seenAt: 0 };
const AT_HOME = { atHome: true };
const opens = { do: 'openSocket' } as const;

describe('a guest on the home page', () => {
  test.each<[string, readonly Happening[]]>([
    ['looks at it', [{ type: 'started' }, { type: 'shown' }, { type: 'woken' }]],
    ['loses the network and has it back', [{ type: 'started' }, { type: 'networkLost' }, { type: 'networkBack' }]],
  ])('opens no session when they only %s', (_, happenings) => {
    const one = talk(NOTHING_KEPT, { ...AT_HOME, autoStart: true });
    one.happen(...happenings);
    one.wait(60_000);
    expect(one.done()).not.toContainEqual(opens);
  });

  test('is asked for no sign-in before they go to the conversation', () => {
    const one = talk(NOTHING_KEPT, { ...AT_HOME, demandsSignIn: true });
    one.happen({ type: 'started' }, { type: 'shown' });
    expect(one.done()).toEqual([]);
    one.happen({ type: 'conversationWanted' });
    expect(one.done()).toContainEqual({ do: 'askForSignIn' });
  });

  test('opens one by going to the conversation, and it begins by itself where it is to', () => {
    const one = talk(NOTHING_KEPT, { ...AT_HOME, autoStart: true });
    one.happen({ type: 'started' }, { type: 'shown' }, { type: 'conversationWanted' });
    expect(one.done()).toContainEqual(opens);
    goLive(one);
    expect(one.sent().map(({ action }) => action)).toContain('onMessage');
  });

  test.each([
    ['has read something', { ...NOTHING_KEPT, seenAt: T0 }],
    ['has signed in', { ...NOTHING_KEPT, signIn: { jwt: 'jwt' } }],
    ['was made to begin by the page', { ...NOTHING_KEPT, begun: true }],
  ])('who %s hears of what is new', (_, kept) => {
    const one = talk(kept, AT_HOME);
    one.happen({ type: 'started' });
    expect(one.done()).toContainEqual(opens);
  });

  test('whose page begins the conversation is remembered as somebody who has begun, and has seen nothing by that', () => {
    const one = talk(NOTHING_KEPT, AT_HOME);
    one.happen({ type: 'started' }, { type: 'begun' });
    expect(one.done()).toEqual([{ do: 'keepBegun' }, opens]);
    expect(one.model).toMatchObject({ atHome: false, seenAt: 0 });
    one.happen({ type: 'begun' });
    expect(one.done()).toEqual([]);
  });

  test('has not seen what comes in meanwhile; in the conversation they have', () => {
    const one = talk({ ...NOTHING_KEPT, seenAt: T0 }, AT_HOME);
    one.happen({ type: 'shown' });
    goLive(one, { newSession: false });
    answer(one, 'new', 1);
    expect(one.model.seenAt).toBe(T0);
    one.happen({ type: 'conversationWanted' });
    expect(one.model.seenAt).toBe(T0 + 1000);
  });

  test('who comes back from the conversation stays connected, and what they wrote goes out', () => {
    const one = talk(NOTHING_KEPT, AT_HOME);
    one.happen({ type: 'started' }, { type: 'conversationWanted' });
    goLive(one);
    one.happen(write('m1'), { type: 'homeWanted' });
    expect(one.model).toMatchObject({ atHome: true, connection: { status: 'live' } });
    expect(messages(one.sent())).toEqual(['m1']);
  });
});
