import { describe, expect, test } from 'vitest';
import { acknowledge, goLive, messages, talk, write } from './rehearsal.ts';

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
    one.frame({
      class: 'TooManyRequestsErrorMessage',
      code: 429,
      body: { retryAfter: 7, errorCode: 4029 },
      tracingId: 'm1',
    });
    one.done();
    one.wait(6900);
    expect(messages(one.sent())).toEqual([]);
    one.wait(200);
    expect(messages(one.sent())).toEqual(['m1']);
  });

  test('kept from before a reload is sent under its old id', () => {
    const entry = {
      id: 'm1',
      text: 'Hello',
      createdAt: 5,
      attempts: 3,
      delivery: { status: 'sending', since: 5 },
    } as const;
    const one = talk({ token: 'token-1', entries: [entry], seenAt: 0 });
    goLive(one, { newSession: false });
    expect(messages(one.sent())).toEqual(['m1']);
  });
});
