import { expect, test } from 'vitest';
import { prolongsSession, SESSION_SECONDS, sessionExpired, sessionExpiresAt } from './expiry.ts';

test('a session ends so long after its latest activity, to the millisecond', () => {
  const life = { lastActivityAt: 5000, durationSeconds: 900 };
  expect(sessionExpiresAt(life)).toBe(905_000);
  expect([904_999, 905_000].map((at) => sessionExpired(life, at))).toEqual([false, true]);
});

test('it may live from a quarter of an hour to eighteen months', () => {
  expect(SESSION_SECONDS).toEqual({ min: 15 * 60, default: 3 * 86_400, max: 548 * 86_400 });
});

test('messages of either side and of programs let it live on, and what happens between them does not', () => {
  const message = { text: 'Hi', attachments: [] };
  expect(prolongsSession({ type: 'GuestMessaged', message })).toBe(true);
  expect(prolongsSession({ type: 'AgentMessaged', agentId: 'mara', agentName: 'Mara', message })).toBe(true);
  expect(prolongsSession({ type: 'FlowMessaged', text: 'Hi' })).toBe(true);
  expect(prolongsSession({ type: 'ProgramMessaged', byId: 'parcels', byName: 'Parcels', text: 'Hi' })).toBe(true);
  expect(prolongsSession({ type: 'Disconnected', agentId: 'mara', notice: 'status' })).toBe(false);
  expect(prolongsSession({ type: 'Queued', queueId: 'care' })).toBe(false);
});
