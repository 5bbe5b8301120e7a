import { describe, expect, test } from 'vitest';
import { nextDeadline } from './deadline.ts';
import type { ConversationEvent } from './events.ts';
import type { Step } from './scenario.test-kit.ts';
import {
  accept,
  disconnect,
  message,
  offer,
  play,
  returns,
  start,
  strict,
  T0,
  toStrict,
  wake,
  wrapUp,
} from './scenario.test-kit.ts';

const left: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara'), disconnect('mara')];
const back = message('I am back', toStrict);
const types = (events: readonly ConversationEvent[]) => events.map(({ type }) => type);

describe('after-call work', () => {
  test('is due after each leg, and done once', () => {
    expect(play(left).state?.wrapUps).toEqual([
      { leg: 1, agentId: 'mara', queueId: 'care', since: T0 + 4000, prompt: 'mandatory' },
    ]);
    const done = play([...left, wrapUp('mara', { notes: 'Sent a new one' })]);
    expect(done.events).toEqual([
      {
        ...{ type: 'WrappedUp', agentId: 'mara', leg: 1, notes: 'Sent a new one' },
        codeIds: ['solved'],
        codeNames: ['Solved'],
      },
    ]);
    expect(done.state).toMatchObject({ status: 'disconnected', wrapUps: [] });
    expect(play([...left, wrapUp('mara'), wrapUp('mara')]).refusal).toBe('noWrapUp');
  });

  test('goes on while the guest is back, and after the end', () => {
    expect(play([...left, back, wrapUp('mara')]).state).toMatchObject({ status: 'waiting', wrapUps: [] });
    expect(play([...left, { type: 'supersede' }, wrapUp('mara')]).state).toMatchObject({
      status: 'ended',
      wrapUps: [],
    });
  });

  test('with a time-out it is over by itself', () => {
    const queue = { ...strict, wrapUp: { ...strict.wrapUp, prompt: 'timeout', timeoutSeconds: 120 } } as const;
    const facts = { ...toStrict, queues: [queue, returns] };
    const given: Step[] = [start('Hi', facts), offer('mara', queue), accept('mara'), disconnect('mara')];
    const { state } = play(given);
    expect(state && nextDeadline(state)).toEqual({ at: T0 + 4000 + 120_000, about: 'wrapUp', leg: 1 });
    const over = play([...given, { after: 120_000, command: wake(facts) }]);
    expect(over.events).toEqual([{ type: 'WrapUpSkipped', agentId: 'mara', leg: 1, because: 'time', mayFollow: true }]);
    expect(over.state?.wrapUps).toEqual([]);
  });

  describe('when its time is up', () => {
    const queue = { ...strict, wrapUp: { ...strict.wrapUp, prompt: 'timeout', timeoutSeconds: 120 } } as const;
    const facts = { ...toStrict, queues: [queue, returns] };
    const over: Step[] = [
      ...[start('Hi', facts), offer('mara', queue), accept('mara'), disconnect('mara')],
      { after: 120_000, command: wake(facts) },
    ];

    test('what was written is still taken, with a code or without, and once', () => {
      const late = play([...over, wrapUp('mara', { codeIds: [], notes: 'Wants a call' })]);
      expect(late.events).toEqual([
        { type: 'WrappedUp', agentId: 'mara', leg: 1, notes: 'Wants a call', codeIds: [], codeNames: [] },
      ]);
      expect(late.state).not.toHaveProperty('lateWrapUps');
      expect(play([...over, wrapUp('mara'), wrapUp('mara')]).refusal).toBe('noWrapUp');
      expect(play([...over, wrapUp('jonas')]).refusal).toBe('noWrapUp');
    });

    test('of the codes those that the queue still has', () => {
      const gone = { codeIds: ['solved', 'gone'], notes: '' };
      expect(play([...over, wrapUp('mara', gone)]).events).toMatchObject([{ codeIds: ['solved'] }]);
    });

    test('a new leg changes nothing of that', () => {
      const again: Step[] = [message('I am back', facts), offer('jonas', queue), accept('jonas'), disconnect('jonas')];
      expect(play([...over, ...again, wrapUp('mara')]).events).toMatchObject([{ type: 'WrappedUp', leg: 1 }]);
      const ofBoth = play([...over, ...again, { after: 120_000, command: wake(facts) }]).state?.lateWrapUps;
      expect(ofBoth).toMatchObject([{ agentId: 'mara' }, { agentId: 'jonas' }]);
    });

    test('a code may not be left out before', () => {
      expect(play([...over.slice(0, 4), wrapUp('mara', { codeIds: [] })]).refusal).toBe('wrapUpCodeMissing');
    });

    test('what its agent skipped is over', () => {
      const asked = { ...strict, wrapUp: { ...strict.wrapUp, prompt: 'optional' } } as const;
      const skip = { type: 'skipWrapUp', agentId: 'mara', leg: 1 } as const;
      const given: Step[] = [start('Hi', toStrict), offer('mara', asked), accept('mara'), disconnect('mara'), skip];
      expect(play([...given, wrapUp('mara')]).refusal).toBe('noWrapUp');
    });
  });

  test('an alarm for it that comes second does not end the offer that is due as well', () => {
    const queue = { ...strict, wrapUp: { ...strict.wrapUp, prompt: 'timeout', timeoutSeconds: 20 } } as const;
    const facts = { ...toStrict, queues: [queue, returns] };
    const legs: Step[] = [start('Hi', facts), offer('mara', queue), accept('mara'), disconnect('mara')];
    const given: Step[] = [...legs, message('I am back', facts), offer('jonas', queue)];
    const { state } = play(given);
    const due = state && nextDeadline(state)?.at;
    const alarm = { ...wake(facts), ...(due === undefined ? {} : { due }) };
    const first = play([...given, { after: 120_000, command: alarm }]);
    expect(first.events).toEqual([
      { type: 'WrapUpSkipped', agentId: 'mara', leg: 1, because: 'time', mayFollow: true },
    ]);
    expect(play([...given, { after: 120_000, command: alarm }, alarm]).events).toEqual([]);
    expect(play([...given, { after: 120_000, command: alarm }, wake(facts)]).events).toEqual([
      { type: 'Unanswered', agentId: 'jonas' },
    ]);
  });

  test.each([
    { prompt: 'mandatory', requested: false, due: true, skippable: false },
    { prompt: 'optional', requested: false, due: true, skippable: true },
    { prompt: 'timeout', requested: false, due: true, skippable: false },
    { prompt: 'onRequest', requested: false, due: false, skippable: false },
    { prompt: 'onRequest', requested: true, due: true, skippable: true },
  ] as const)('$prompt, asked for: $requested', ({ prompt, requested, due, skippable }) => {
    const queue = { ...strict, wrapUp: { ...strict.wrapUp, prompt } };
    const leave = { type: 'disconnect', agentId: 'mara', notice: 'nothing', wrapUp: requested } as const;
    const given: Step[] = [start('Hi', toStrict), offer('mara', queue), accept('mara'), leave];
    expect(play(given).state?.wrapUps.length).toBe(due ? 1 : 0);
    const skipped = play([...given, { type: 'skipWrapUp', agentId: 'mara', leg: 1 }]);
    if (skippable) expect(types(skipped.events)).toEqual(['WrapUpSkipped']);
    else expect(skipped.refusal).toBe(due ? 'wrapUpMandatory' : 'noWrapUp');
  });
});
