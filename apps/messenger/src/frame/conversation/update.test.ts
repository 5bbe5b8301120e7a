import type { GuestRequest } from '@rejoin/protocol/up/up';
import { describe, expect, test } from 'vitest';
import type { Effect, Happening, Model } from './model.ts';
import { initialModel } from './model.ts';
import { deadline } from './pump.ts';
import { update } from './update.ts';

const T0 = 1_000_000;

/** A conversation on a clock of its own: what happened to it, and what it wanted done. */
function talk(kept: Parameters<typeof initialModel>[1] = { token: 'token-1', entries: [], seenAt: 0 }) {
  let ids = 0;
  let model: Model = initialModel('deployment', kept);
  let at = T0;
  const effects: Effect[] = [];
  function happen(...happenings: Happening[]): void {
    for (const happening of happenings) {
      const step = update(model, happening, { at, random: () => 0.5, newId: () => `id-${(ids += 1)}` });
      model = step.model;
      effects.push(...step.effects);
    }
  }
  return {
    get model() {
      return model;
    },
    happen,
    frame: (frame: object) => happen({ type: 'frameReceived', frame: JSON.stringify({ type: 'response', code: 200, ...frame }) }),
    /** Lets time pass, waking the conversation whenever it wants to be asked again. */
    wait(ms: number): void {
      const end = at + ms;
      for (let due = deadline(model); due !== undefined && due <= end; due = deadline(model)) {
        at = Math.max(at, due);
        happen({ type: 'tick' });
      }
      at = end;
    },
    /** What has been done since the last time this was asked. */
    done: () => effects.splice(0),
    sent: () => effects.splice(0).flatMap((effect) => (effect.do === 'send' ? [effect.frame] : [])),
  };
}

type Talk = ReturnType<typeof talk>;

const write = (id: string, text = id): Happening => ({ type: 'written', entries: [{ id, text }] });
const messages = (frames: readonly GuestRequest[]) => frames.flatMap((frame) => (frame.action === 'onMessage' ? [frame.message.metadata?.id] : []));

function goLive(one: Talk, session: object = { newSession: true }): void {
  if (one.model.connection.status === 'idle') one.happen({ type: 'started' });
  one.happen({ type: 'socketOpened' });
  one.frame({ class: 'SessionResponse', body: { connected: true, readOnly: false, ...session } });
}

/** The gateway tells the guest's message back. */
function acknowledge(one: Talk, clientId: string, second = 1): void {
  const channel = { time: new Date(T0 + second * 1000).toISOString() };
  const body = { id: `server-${clientId}`, type: 'Text', direction: 'Inbound', text: clientId, channel, metadata: { id: clientId } };
  one.frame({ type: 'message', class: 'StructuredMessage', body, tracingId: clientId });
}

function answer(one: Talk, id: string, second: number): void {
  const channel = { time: new Date(T0 + second * 1000).toISOString(), from: { nickname: 'Mara' } };
  one.frame({ type: 'message', class: 'StructuredMessage', body: { id, type: 'Text', direction: 'Outbound', text: id, channel, originatingEntity: 'Human' } });
}

describe('a message', () => {
  test('is sent under its own id and leaves the outbox when it is told back', () => {
    const one = talk();
    goLive(one);
    one.done();
    one.happen(write('m1'));
    expect(messages(one.sent())).toEqual(['m1']);
    acknowledge(one, 'm1');
    expect(one.model.outbox.entries).toEqual([]);
    expect(one.model.thread).toMatchObject([{ id: 'server-m1', clientId: 'm1', mine: true }]);
    expect(one.done()).toContainEqual({ do: 'forgetEntry', id: 'm1' });
  });

  test('that was under way when the line was lost is sent again with the same id', () => {
    const one = talk();
    goLive(one);
    one.happen(write('m1'), { type: 'socketLost' });
    expect(one.model.outbox.entries[0]?.delivery.status).toBe('queued');
    one.done();
    one.wait(1000);
    expect(one.done()).toContainEqual({ do: 'openSocket' });
    goLive(one, { newSession: false });
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('written offline is kept and goes out in order once there is a line', () => {
    const one = talk();
    one.happen({ type: 'started' }, { type: 'networkLost' }, write('m1'), write('m2'));
    expect(one.done().filter((effect) => effect.do === 'keepEntry')).toHaveLength(2);
    one.happen({ type: 'networkBack' });
    goLive(one);
    const order = messages(one.sent());
    acknowledge(one, 'm1', 1);
    one.wait(500);
    expect([...order, ...messages(one.sent())]).toEqual(['m1', 'm2']);
  });

  test('waits for the one before it', () => {
    const one = talk();
    goLive(one);
    one.happen(write('m1'), write('m2'));
    one.wait(5000);
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('goes out no faster than the gateway takes them', () => {
    const one = talk();
    goLive(one);
    for (let count = 0; count < 20; count += 1) one.happen(write(`m${count}`));
    let sent = 0;
    for (let moment = 0; moment < 10; moment += 1) {
      const ids = messages(one.sent());
      sent += ids.length;
      for (const id of ids) acknowledge(one, id ?? '', sent);
      one.wait(100);
    }
    expect(sent).toBeLessThanOrEqual(5);
  });

  test('that is never answered loses the line, and is handed back after some tries', () => {
    const one = talk();
    goLive(one);
    one.happen(write('m1'));
    for (let tries = 0; tries < 5; tries += 1) {
      one.wait(10_000);
      expect(one.model.connection.status).not.toBe('live');
      one.happen({ type: 'woken' });
      goLive(one, { newSession: false });
    }
    expect(one.model.outbox.entries[0]?.delivery).toEqual({ status: 'failed', problem: 'unanswered' });
  });

  test('that is refused says why, does not hold up the next, and can be tried again', () => {
    const one = talk();
    goLive(one);
    one.happen(write('m1'), write('m2'));
    one.frame({ class: 'string', code: 4011, body: 'Message length 5000 is larger than 4096', tracingId: 'm1' });
    expect(one.model.outbox.entries[0]?.delivery).toEqual({ status: 'failed', problem: 'tooLong' });
    one.wait(300);
    acknowledge(one, 'm2');
    one.done();
    one.happen({ type: 'retried', id: 'm1' });
    one.wait(300);
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('waits as long as the gateway asks', () => {
    const one = talk();
    goLive(one);
    one.happen(write('m1'));
    one.frame({ class: 'TooManyRequestsErrorMessage', code: 429, body: { retryAfter: 7, errorCode: 4029 }, tracingId: 'm1' });
    one.done();
    one.wait(6900);
    expect(messages(one.sent())).toEqual([]);
    one.wait(200);
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('kept from before a reload is sent under its old id', () => {
    const entry = { id: 'm1', text: 'Hello', createdAt: 5, attempts: 3, delivery: { status: 'sending', since: 5 } } as const;
    const one = talk({ token: 'token-1', entries: [entry], seenAt: 0 });
    goLive(one, { newSession: false });
    expect(messages(one.sent())).toEqual(['m1']);
  });
});

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
        one.frame({ class: 'StructuredMessage', body: { id: 'x', type: 'Text', text: 'ping' }, tracingId: frame.tracingId });
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
      id: 'end', type: 'Event', direction: 'Outbound', channel: { time: new Date(T0).toISOString() }, metadata: { readOnly: 'true' },
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
