import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRESENCES, type Standing } from '../presence/presence.ts';
import { AGENT_STATES, type StandingChange, type TimeByState, timeByState } from './agent-time.ts';

const DAY = { from: 1000, to: 2000 };
const onQueue: Standing = { presence: 'available', routingStatus: 'onQueue' };
const off = (presence: Standing['presence']): Standing => ({ presence, routingStatus: 'offQueue' });
const notResponding: Standing = { presence: 'available', routingStatus: 'notResponding' };

/** Without the states in which they were not. */
const spent = (time: TimeByState) => Object.fromEntries(Object.entries(time).filter(([, ms]) => ms > 0));

test.each<[string, StandingChange[], { from: number; to: number }[], object]>([
  ['of whom nothing is kept', [], [], { unrecorded: 1000 }],
  ['who begins within it', [{ at: 1400, ...off('meal') }], [], { unrecorded: 400, meal: 600 }],
  ['who stood so before and does still', [{ at: 5, ...off('busy') }], [], { busy: 1000 }],
  [
    'who changes within it',
    [
      { at: 900, ...onQueue },
      { at: 1300, ...off('meal') },
      { at: 1500, ...onQueue },
      { at: 1800, ...notResponding },
    ],
    [],
    { idle: 600, meal: 200, notResponding: 200 },
  ],
  [
    'who talks with two guests at once, for one of them from before',
    [{ at: 900, ...onQueue }],
    [
      { from: 900, to: 1200 },
      { from: 1100, to: 1300 },
      { from: 1900, to: 2500 },
    ],
    { idle: 600, interacting: 400 },
  ],
  [
    'who talks on although they are off queue',
    [
      { at: 900, ...onQueue },
      { at: 1500, ...off('available') },
    ],
    [{ from: 1400, to: 1700 }],
    { idle: 400, interacting: 100, available: 500 },
  ],
  [
    'who changes twice in one moment',
    [
      { at: 900, ...onQueue },
      { at: 1500, ...off('meal') },
      { at: 1500, ...off('busy') },
    ],
    [],
    { idle: 500, busy: 500 },
  ],
])('the time of an agent %s', (_, changes, connected, expected) => {
  expect(spent(timeByState(changes, connected, DAY))).toEqual(expected);
});

const standing = fc.oneof(
  fc.constantFrom<Standing>(onQueue, notResponding),
  fc.constantFrom(...PRESENCES).map((presence) => off(presence)),
);
const moment = fc.integer({ min: 0, max: 3000 });
const changes = fc
  .array(fc.record({ at: moment, standing }), { maxLength: 12 })
  .map((all) => all.sort((a, b) => a.at - b.at).map((each) => ({ at: each.at, ...each.standing })));
const spans = fc.array(
  fc.tuple(moment, moment).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  { maxLength: 8 },
);

test('the times of all states are together the interval, and none is negative', () => {
  fc.assert(
    fc.property(changes, spans, fc.integer({ min: 0, max: 3000 }), moment, (log, connected, from, length) => {
      const time = timeByState(log, connected, { from, to: from + length });
      expect(AGENT_STATES.reduce((sum, state) => sum + time[state], 0)).toBe(length);
      expect(Math.min(...Object.values(time))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an interval is as long as its parts, wherever it is cut', () => {
  fc.assert(
    fc.property(changes, spans, fc.tuple(moment, moment, moment), (log, connected, cuts) => {
      const [from = 0, cut = 0, to = 0] = [...cuts].sort((a, b) => a - b);
      const [whole, first, second] = [
        { from, to },
        { from, to: cut },
        { from: cut, to },
      ].map((interval) => timeByState(log, connected, interval));
      for (const state of AGENT_STATES) expect(whole?.[state]).toBe((first?.[state] ?? 0) + (second?.[state] ?? 0));
    }),
  );
});
