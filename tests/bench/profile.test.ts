import { expect, test } from 'vitest';
import { type CpuProfile, profileOf } from './profile.ts';

const FRAMES = [
  ['(idle)', ''],
  ['(garbage collector)', ''],
  ['(program)', ''],
  ['writev', ''],
  ['writev', 'file:///house/packages/core/src/pen.ts'],
  ['query', 'file:///house/node_modules/.pnpm/pg@8.1.0/node_modules/pg/lib/client.js'],
  ['call', 'file:///house/node_modules/.pnpm/@trpc+server@11.0.0/node_modules/@trpc/server/dist/index.mjs'],
  ['onread', 'node:internal/stream_base_commons'],
  ['toString', ''],
] as const;

/** Samples of 100 µs each, by the names of FRAMES. */
function profile(...ran: readonly number[]): CpuProfile {
  return {
    nodes: FRAMES.map(([functionName, url], id) => ({ id, callFrame: { functionName, url } })),
    startTime: 1000,
    samples: ran,
    timeDeltas: ran.map(() => 100),
  };
}

const ALL = { name: 'fullSpeed', startUs: 0, endUs: 1_000_000, messages: 2 } as const;

test('each package, what V8 does and what is written to sockets is a part of its own', () => {
  expect(profileOf([profile(1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8)], ALL).parts).toEqual([
    { part: 'collecting garbage', share: 0.364 },
    { part: 'node', share: 0.182 },
    { part: 'native code', share: 0.091 },
    { part: 'writing to sockets', share: 0.091 },
    { part: 'packages/core', share: 0.091 },
    { part: 'pg', share: 0.091 },
    { part: '@trpc/server', share: 0.091 },
    { part: 'all others', share: 0 },
  ]);
});

test('idle time counts for how busy it was, and for nothing else', () => {
  expect(profileOf([profile(0, 0, 0, 5)], ALL)).toEqual({
    busy: 0.25,
    microsecondsPerMessage: 50,
    parts: [
      { part: 'pg', share: 1 },
      { part: 'all others', share: 0 },
    ],
  });
});

test('only what ran in the phase counts, in every gateway', () => {
  const phase = { ...ALL, startUs: 1200, endUs: 1400 };
  const { microsecondsPerMessage, parts } = profileOf([profile(1, 5, 5, 1, 1), profile(1, 4, 4)], phase);
  expect(microsecondsPerMessage).toBe(200);
  expect(parts.map(({ part }) => part)).toEqual(['pg', 'packages/core', 'all others']);
});

test('what is small is told together', () => {
  const ran = [...Array.from({ length: 996 }, () => 5), 1, 2, 3, 4];
  expect(profileOf([profile(...ran)], ALL).parts).toEqual([
    { part: 'pg', share: 0.996 },
    { part: 'all others', share: 0.004 },
  ]);
});
