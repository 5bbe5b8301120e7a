import { describe, expect, test } from 'vitest';
import { NEW_QUEUE, type Queue } from './queue.ts';
import { validateQueue, validateServedQueue } from './validate-queue.ts';

const queue = (more: Partial<Queue> = {}): Queue => ({ ...NEW_QUEUE, id: 'care', name: 'Customer care', ...more });
const to = (queueId: string) => ({ overflow: { afterSeconds: 60, queueId } });
const code = { id: 'solved', name: 'Solved' };

test('what a new queue begins with is in order', () => {
  expect(validateQueue(queue(), [])).toEqual([]);
  const returns = queue({ id: 'returns' });
  const inactivity = { afterSeconds: 120, action: 'disconnect', warning: '' } as const;
  expect(validateQueue(queue({ ...to('returns'), inactivity }), [returns])).toEqual([]);
});

describe('what is wrong with a queue', () => {
  test.each([
    { more: { name: ' ' }, problem: { field: 'name', problem: 'missing' } },
    { more: { name: 'x'.repeat(101) }, problem: { field: 'name', problem: 'tooLong' } },
    { more: { placeWords: 'x'.repeat(501) }, problem: { field: 'placeWords', problem: 'tooLong' } },
    { more: { introductionWords: 'x'.repeat(501) }, problem: { field: 'introductionWords', problem: 'tooLong' } },
    {
      more: { inactivity: { afterSeconds: 120, action: 'flow', warning: 'x'.repeat(501) } },
      problem: { field: 'inactivityWarning', problem: 'tooLong' },
    },
    { more: { alertingSeconds: 6 }, problem: { field: 'alertingSeconds', problem: 'outOfRange' } },
    { more: { alertingSeconds: 901 }, problem: { field: 'alertingSeconds', problem: 'outOfRange' } },
    { more: { alertingSeconds: 7.5 }, problem: { field: 'alertingSeconds', problem: 'outOfRange' } },
    { more: { reserveSeconds: -1 }, problem: { field: 'reserveSeconds', problem: 'outOfRange' } },
    {
      more: { inactivity: { afterSeconds: 119, action: 'flow', warning: '' } },
      problem: { field: 'inactivitySeconds', problem: 'outOfRange' },
    },
    {
      more: { wrapUp: { prompt: 'optional', timeoutSeconds: 0, codes: [] } },
      problem: { field: 'wrapUpSeconds', problem: 'outOfRange' },
    },
    {
      more: { wrapUp: { prompt: 'timeout', timeoutSeconds: 60, codes: [] } },
      problem: { field: 'wrapUpCodes', problem: 'missing' },
    },
    {
      more: { wrapUp: { prompt: 'mandatory', timeoutSeconds: 60, codes: [code, code] } },
      problem: { field: 'wrapUpCodes', problem: 'twice' },
    },
    {
      more: { serviceLevel: { share: 1.01, seconds: 60 } },
      problem: { field: 'serviceLevelShare', problem: 'outOfRange' },
    },
    {
      more: { serviceLevel: { share: Number.NaN, seconds: 60 } },
      problem: { field: 'serviceLevelShare', problem: 'outOfRange' },
    },
    {
      more: { serviceLevel: { share: 0.5, seconds: 0 } },
      problem: { field: 'serviceLevelSeconds', problem: 'outOfRange' },
    },
    {
      more: { overflow: { afterSeconds: 0, queueId: 'returns' } },
      problem: { field: 'overflowSeconds', problem: 'outOfRange' },
    },
    { more: to('gone'), problem: { field: 'overflowQueue', problem: 'unknownQueue' } },
    { more: to('care'), problem: { field: 'overflowQueue', problem: 'circle' } },
    { more: to('back'), problem: { field: 'overflowQueue', problem: 'circle' } },
  ] as const)('$problem.field $problem.problem', ({ more, problem }) => {
    const others = [queue({ id: 'returns' }), queue({ id: 'back', ...to('care') })];
    expect(validateQueue(queue(more), others)).toEqual([problem]);
  });

  test('a circle that others make among themselves is theirs', () => {
    const others = [queue({ id: 'a', ...to('b') }), queue({ id: 'b', ...to('a') })];
    expect(validateQueue(queue(to('a')), others)).toEqual([]);
  });
});

describe('who serves a queue', () => {
  const surroundings = { queues: [], codeIds: ['solved'], agentIds: ['mara', 'jonas'] };
  test.each([
    { members: [], codes: [], problems: [] },
    { members: ['mara', 'jonas'], codes: [code], problems: [] },
    { members: ['mara', 'ines'], codes: [], problems: [{ field: 'members', problem: 'unknownAgent' }] },
    { members: ['mara', 'mara'], codes: [], problems: [{ field: 'members', problem: 'twice' }] },
    {
      members: [],
      codes: [{ id: 'gone', name: 'Gone' }],
      problems: [{ field: 'wrapUpCodes', problem: 'unknownCode' }],
    },
  ])('$members with the codes $codes: $problems', ({ members, codes, problems }) => {
    const wrapUp = { ...NEW_QUEUE.wrapUp, codes };
    expect(validateServedQueue(queue({ wrapUp }), members, surroundings)).toEqual(problems);
  });
});
