import type { AppRouter } from '@rejoin/api/router';
import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { live, outgoing } from './live.test-kit.ts';
import { createLiveStore } from './live-store.ts';
import type { Outgoing } from './outgoing.ts';
import { createSender, FAILING_MAX_MS, FAILURES_MAX } from './sender.ts';

type Call = {
  readonly id: string;
  readonly resolve: (sequence: number) => void;
  readonly reject: (error: unknown) => void;
};

/** A sender whose calls are answered by hand, and whose clock ticks by hand. */
function sending() {
  const calls: Call[] = [];
  const waiting: (() => void)[] = [];
  let at = 0;
  const store = createLiveStore(live());
  const send = ({ clientMessageId: id }: Outgoing) =>
    new Promise<{ sequence: number }>((resolve, reject) => {
      calls.push({ id, resolve: (sequence) => resolve({ sequence }), reject });
    });
  store.subscribe(createSender({ ...store, send, later: (again) => waiting.push(again), now: () => at }));
  return {
    ...store,
    sent: () => calls.map(({ id }) => id),
    write: (id: string) => store.dispatch({ type: 'written', outgoing: outgoing(id) }),
    async settle(index: number, how: (call: Call) => void) {
      const call = calls[index];
      if (call === undefined) throw new Error(`There was no call ${index}`);
      how(call);
      await new Promise(setImmediate);
    },
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    tick: () => {
      for (const again of waiting.splice(0)) again();
    },
  };
}

describe('answers', () => {
  test('go out one after another, each after the reply to the one before', async () => {
    const { write, sent, settle } = sending();
    write('one');
    write('two');
    expect(sent()).toEqual(['one']);
    await settle(0, (call) => call.resolve(2));
    expect(sent()).toEqual(['one', 'two']);
  });

  test('wait while the line is down and go out when it is live again', () => {
    const { write, sent, dispatch, read } = sending();
    dispatch({ type: 'line', line: 'reconnecting' });
    write('one');
    expect(sent()).toEqual([]);
    const { status, queues, rows, delivered } = read();
    const inbox = {
      status,
      queues,
      agentNames: {},
      rows: [...rows.values()],
      delivered: Object.fromEntries(delivered),
    };
    dispatch({ type: 'news', news: { type: 'inbox', inbox }, here: 0 });
    expect(sent()).toEqual(['one']);
  });

  test('whose fate is unknown are sent again under the same id, before anything written later', async () => {
    const { write, sent, settle, tick, read } = sending();
    write('one');
    write('two');
    await settle(0, (call) => call.reject(new Error('socket closed')));
    expect(read().outgoing.map(({ status }) => status)).toEqual(['pending', 'pending']);
    expect(sent()).toEqual(['one']);
    tick();
    expect(sent()).toEqual(['one', 'one']);
    await settle(1, (call) => call.resolve(2));
    expect(sent()).toEqual(['one', 'one', 'two']);
  });

  test('that the server could not store are sent again while it may be coming back, and not overtaken meanwhile', async () => {
    const { write, sent, settle, tick, read } = sending();
    write('one');
    write('two');
    await settle(0, (call) => call.reject(serverFailed()));
    expect(read().outgoing.map(({ status }) => status)).toEqual(['pending', 'pending']);
    tick();
    expect(sent()).toEqual(['one', 'one']);
    await settle(1, (call) => call.resolve(2));
    expect(sent()).toEqual(['one', 'one', 'two']);
  });

  test('that it can’t store for good are not sent, nor what was written behind them in the same conversation', async () => {
    const { write, sent, settle, tick, read, dispatch } = sending();
    write('one');
    write('two');
    dispatch({ type: 'written', outgoing: outgoing('other', { conversationId: 'elsewhere' }) });
    const other = sent().indexOf('other');
    while (read().outgoing[0]?.status === 'pending') {
      await settle(sent().lastIndexOf('one'), (call) => call.reject(serverFailed()));
      tick();
    }
    await settle(other, (call) => call.reject(new Error('socket closed')));
    expect(read().outgoing.map(({ status }) => status)).toEqual(['refused', 'refused', 'pending']);
    expect(sent()).not.toContain('two');
    expect(sent().filter((id) => id === 'one')).toHaveLength(FAILURES_MAX);
    dispatch({ type: 'retried', clientMessageId: 'one' });
    await settle(sent().lastIndexOf('one'), (call) => call.reject(serverFailed()));
    expect(read().outgoing[0]?.status).toBe('pending');
  });

  test('that it is long in refusing, each time, are given up before those that it refuses at once', async () => {
    const { write, sent, settle, tick, pass, read } = sending();
    write('one');
    write('two');
    const refuseSlowly = (after: number) => {
      pass(after);
      return settle(sent().length - 1, (call) => call.reject(serverFailed()));
    };
    await refuseSlowly(FAILING_MAX_MS / 2);
    tick();
    expect(sent()).toEqual(['one', 'one']);
    await refuseSlowly(FAILING_MAX_MS / 2);
    expect(read().outgoing.map(({ status }) => status)).toEqual(['refused', 'refused']);
  });

  test('that were without a line between two refusals are tried for as long again', async () => {
    const { write, sent, settle, tick, pass, read } = sending();
    write('one');
    await settle(0, (call) => call.reject(serverFailed()));
    tick();
    await settle(1, (call) => call.reject(new Error('socket closed')));
    pass(FAILING_MAX_MS);
    tick();
    await settle(2, (call) => call.reject(serverFailed()));
    expect(read().outgoing[0]?.status).toBe('pending');
    tick();
    expect(sent()).toHaveLength(4);
  });

  test.each(['offline', 'reconnecting'] as const)(
    'that wait to be tried again while the line is %s are tried for as long again',
    async (line) => {
      const { write, sent, settle, tick, pass, dispatch, read } = sending();
      write('one');
      await settle(0, (call) => call.reject(serverFailed()));
      dispatch({ type: 'line', line });
      tick();
      pass(FAILING_MAX_MS);
      dispatch({ type: 'line', line: 'live' });
      await settle(1, (call) => call.reject(serverFailed()));
      expect(read().outgoing[0]?.status).toBe('pending');
      tick();
      expect(sent()).toHaveLength(3);
    },
  );

  test('that the rules refuse hold up nothing', async () => {
    const { write, sent, settle, read } = sending();
    write('one');
    write('two');
    await settle(0, (call) => call.reject(refusedWith('notPermitted')));
    expect(read().outgoing.map(({ status }) => status)).toEqual(['refused', 'pending']);
    expect(sent()).toEqual(['one', 'two']);
  });
});

function serverFailed(): TRPCClientError<AppRouter> {
  return told({});
}

function refusedWith(refusal: string): TRPCClientError<AppRouter> {
  return told({ refusal });
}

function told(data: object): TRPCClientError<AppRouter> {
  return TRPCClientError.from({ error: { code: -32603, message: 'No', data } } as never);
}
