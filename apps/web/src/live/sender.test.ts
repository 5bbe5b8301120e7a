import { describe, expect, test } from 'vitest';
import { live, outgoing } from './live.test-kit.ts';
import { createLiveStore } from './live-store.ts';
import type { Outgoing } from './outgoing.ts';
import { createSender } from './sender.ts';

type Call = {
  readonly id: string;
  readonly resolve: (sequence: number) => void;
  readonly reject: (error: unknown) => void;
};

/** A sender whose calls are answered by hand, and whose clock ticks by hand. */
function sending() {
  const calls: Call[] = [];
  const waiting: (() => void)[] = [];
  const store = createLiveStore(live());
  const send = ({ clientMessageId: id }: Outgoing) =>
    new Promise<{ sequence: number }>((resolve, reject) => {
      calls.push({ id, resolve: (sequence) => resolve({ sequence }), reject });
    });
  store.subscribe(createSender({ ...store, send, later: (again) => waiting.push(again) }));
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
});
