import { describe, expect, test } from 'vitest';
import type { Queue } from '../queue/queue.ts';
import type { RoutingRequest } from '../routing/request.ts';
import {
  accept,
  disconnect,
  message,
  offer,
  play,
  type Step,
  start,
  strict,
  T0,
  toStrict,
} from './scenario.test-kit.ts';
import { isInLine, shownPlace } from './shown-place.ts';

const waiting = [start('Hi', toStrict)];
const found = (place: number, minutes?: number, skillMatching: Queue['skillMatching'] = 'all') => ({
  conversationId: 'c',
  place,
  words: '',
  skillMatching,
  ...(minutes !== undefined && { minutes }),
});
const shown = (steps: Step[], seen?: ReturnType<typeof found>, before?: { place: number }, readAt = T0 + 60_000) => {
  const { state } = play(steps);
  if (state === undefined) throw new Error('nothing has begun');
  return shownPlace(state, { found: seen, before, readAt }, T0 + 60_000);
};
const rejoined = [
  start('Hi', toStrict),
  offer('mara', strict),
  accept('mara'),
  disconnect('mara'),
  { after: 50_000, command: message('Again', toStrict) },
];

describe('a guest who waits is shown', () => {
  test('their place as it is, better or worse', () => {
    expect(shown(waiting, found(3), { place: 4 })).toEqual({ place: 3 });
    expect(shown(waiting, found(5), { place: 3 })).toEqual({ place: 5 });
  });

  test('nothing before their place is known, nor when they stand too far behind to be counted', () => {
    expect(shown(waiting)).toBeUndefined();
    expect(shown(waiting, undefined, { place: 500 })).toBeUndefined();
  });

  test.each([
    [4, 4],
    [10, 10],
    [11, 15],
    [56, 60],
    [61, undefined],
  ])('of %d minutes at most: %s', (minutes, told) => {
    expect(shown(waiting, found(1, minutes))?.minutes).toBe(told);
  });

  test.each<Partial<RoutingRequest>>([{ skills: ['repairs'] }, { language: 'de' }])(
    'no time where not everybody is able to do what is asked: %o',
    (request) => {
      const greet = { type: 'transferToQueue', queueId: 'care', ...request } as const;
      const asking = [start('Hi', { ...toStrict, flow: { ...toStrict.flow, nodes: { greet } } })];
      expect(shown(asking, found(2, 5))).toEqual({ place: 2 });
      expect(shown(asking, found(2, 5, 'none'))).toEqual({ place: 2, minutes: 5 });
    },
  );

  test('no time while their last agent alone is waited for', () => {
    expect(shown(rejoined, found(1, 5))).toEqual({ place: 1 });
  });
});

test('what was shown stays while it rings, and goes when an agent has taken the conversation', () => {
  const ringing = [...waiting, offer('mara', strict)];
  expect(shown(ringing, undefined, { place: 1 })).toEqual({ place: 1 });
  expect(shown([...ringing, accept('mara')], found(1), { place: 1 })).toBeUndefined();
});

test('what was shown stays as well when it has been declined since the line was read', () => {
  const declined: Step[] = [
    ...waiting,
    offer('mara', strict),
    { after: 5000, command: { type: 'decline', agentId: 'mara' } },
  ];
  expect(shown(declined, undefined, { place: 1 }, T0)).toEqual({ place: 1 });
  expect(shown(declined, undefined, { place: 1 })).toBeUndefined();
});

test('in line are those who wait and those at whose agent it rings', () => {
  const inLine = (steps: Step[]) => {
    const { state } = play(steps);
    return state !== undefined && isInLine(state);
  };
  expect(inLine(waiting)).toBe(true);
  expect(inLine([...waiting, offer('mara', strict)])).toBe(true);
  expect(inLine([...waiting, offer('mara', strict), accept('mara')])).toBe(false);
});
