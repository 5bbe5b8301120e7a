import { describe, expect, test } from 'vitest';
import { answer, goLive, messages, T0, talk, write } from './rehearsal.ts';

describe('the line', () => {
  test('that is silent is asked for a sign of life, at most twice a minute', () => {
    const one = talk();
    goLive(one);
    one.done();
    let echoes = 0;
    for (let second = 0; second < 120; second += 1) {
      one.wait(1000);
      for (const frame of one.sent()) {
        if (frame.action !== 'echo') continue;
        echoes += 1;
        one.frame({
          class: 'StructuredMessage',
          body: { id: 'x', type: 'Text', text: 'ping' },
          tracingId: frame.tracingId,
        });
      }
    }
    expect(echoes).toBeGreaterThan(0);
    expect(echoes).toBeLessThanOrEqual(4);
    expect(one.model.connection.status).toBe('live');
  });

  test('that does not answer is given up and opened again', () => {
    const one = talk();
    goLive(one);
    one.wait(40_000);
    one.done();
    one.wait(11_000);
    expect(one.done().map((effect) => effect.do)).toEqual(expect.arrayContaining(['closeSocket', 'openSocket']));
  });

  test('is opened at once when the network is back or the page wakes', () => {
    for (const type of ['networkBack', 'woken'] as const) {
      const one = talk();
      one.happen({ type: 'started' }, { type: 'socketLost' });
      one.done();
      one.happen({ type });
      expect(one.done()).toContainEqual({ do: 'openSocket' });
    }
  });

  test('is tried ever less often while it fails, and the deployment is looked at', () => {
    const one = talk();
    one.happen({ type: 'started' });
    const waits: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      one.happen({ type: 'socketLost' });
      const { connection } = one.model;
      if (connection.status === 'waiting') waits.push(connection.until - connection.since);
      one.wait(60_000 < (waits.at(-1) ?? 0) ? 0 : (waits.at(-1) ?? 0));
    }
    expect(waits).toEqual([...waits].sort((first, second) => first - second));
    expect(one.done()).toContainEqual({ do: 'checkDeployment' });
  });

  test('taken by another window stays closed until the guest is here again', () => {
    const one = talk();
    goLive(one);
    one.frame({ type: 'message', class: 'ConnectionClosedEvent', body: {} });
    one.wait(120_000);
    expect(one.model.connection).toEqual({ status: 'displaced' });
    one.happen({ type: 'woken' });
    expect(one.model.connection.status).toBe('opening');
  });
});

describe('the session', () => {
  test.each([
    ['an expired session', { type: 'message', class: 'SessionExpiredEvent', body: {} }, 'expired'],
    ['a session the gateway does not know', { class: 'string', code: 4007, body: 'session not found' }, 'expired'],
    ['a cleared conversation', { type: 'message', class: 'SessionClearedEvent', body: {} }, 'cleared'],
  ])('%s gives way to a new one, which gets what was not sent', (_, frame, notice) => {
    const one = talk();
    goLive(one);
    answer(one, 'old', 1);
    one.happen(write('m1'));
    one.frame(frame);
    expect(one.model).toMatchObject({ notice, thread: [] });
    expect(one.model.token).not.toBe('token-1');
    expect(one.done()).toContainEqual({ do: 'keepToken', token: one.model.token });
    one.wait(1000);
    goLive(one);
    const [configure] = one.sent().filter((sent) => sent.action === 'onMessage');
    expect(configure).toMatchObject({ token: one.model.token, message: { metadata: { id: 'm1' } } });
  });

  test('that has ended for good takes no message until a new conversation is started', () => {
    const one = talk();
    goLive(one);
    const body = {
      id: 'end',
      type: 'Event',
      direction: 'Outbound',
      channel: { time: new Date(T0).toISOString() },
      metadata: { readOnly: 'true' },
      events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
    };
    one.frame({ type: 'message', class: 'StructuredMessage', body });
    expect(one.model.readOnly).toBe(true);
    one.happen(write('m1'));
    one.wait(1000);
    expect(messages(one.sent())).toEqual([]);
    one.happen({ type: 'newConversationWanted' });
    expect(one.sent()).toMatchObject([{ action: 'configureSession', token: 'token-1', startNew: true }]);
    one.frame({ class: 'SessionResponse', body: { connected: true, newSession: true, readOnly: false } });
    expect(one.model).toMatchObject({ readOnly: false, thread: [], startNew: false });
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('a refused deployment is not asked again and again', () => {
    const one = talk();
    one.happen({ type: 'started' }, { type: 'socketOpened' });
    one.frame({ class: 'string', code: 403, body: 'refused' });
    one.done();
    one.wait(600_000);
    expect(one.done()).toEqual([]);
  });
});

describe('what the guest has seen', () => {
  test('moves with the newest message while the conversation is shown', () => {
    const one = talk();
    goLive(one);
    answer(one, 'a1', 1);
    expect(one.model.seenAt).toBe(0);
    one.happen({ type: 'shown' });
    expect(one.model.seenAt).toBe(T0 + 1000);
    one.happen({ type: 'hidden' });
    answer(one, 'a2', 2);
    expect(one.model.seenAt).toBe(T0 + 1000);
  });
});

describe('where a conversation begins by itself', () => {
  const joins = (one: ReturnType<typeof talk>) =>
    one.sent().filter((frame) => frame.action === 'onMessage' && frame.message.events?.[0]?.presence?.type === 'Join');

  test('the guest of a new session joins it, once', () => {
    const one = talk(undefined, { autoStart: true });
    goLive(one);
    expect(joins(one)).toHaveLength(1);
    one.happen({ type: 'socketLost' });
    one.wait(1000);
    goLive(one, { newSession: false });
    expect(joins(one)).toHaveLength(0);
  });

  test('elsewhere nobody joins', () => {
    const one = talk();
    goLive(one);
    expect(joins(one)).toHaveLength(0);
  });
});
