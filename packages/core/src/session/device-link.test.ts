import { describe, expect, test } from 'vitest';
import { DEVICE_LINK_MS, deviceLinkHolds, type LinkedSession, refuseDeviceLink } from './device-link.ts';

const MADE = 1_000_000;
const session: LinkedSession = { lastActivityAt: MADE, durationSeconds: 3600 };
const signedIn: LinkedSession = { ...session, authenticated: true };
const expired: LinkedSession = { lastActivityAt: MADE - 3_600_000, durationSeconds: 3600 };

describe('a link to another device', () => {
  test.each([
    ['is for whoever has not signed in', session, true, undefined],
    ['is not for whoever has signed in', signedIn, true, 'signedIn'],
    ['is not for a session that is over', expired, true, 'sessionExpired'],
    ['is not made where the messenger has none', session, false, 'notOffered'],
    ['tells nothing of the session where the messenger has none', signedIn, false, 'notOffered'],
  ] as const)('%s', (_, of, offered, refusal) => {
    expect(refuseDeviceLink(of, offered, MADE)).toBe(refusal);
  });

  test.each([
    ['holds until its time is up', session, true, DEVICE_LINK_MS - 1, true],
    ['is over to the millisecond', session, true, DEVICE_LINK_MS, false],
    ['is over once its guest has signed in', signedIn, true, 1, false],
    ['is over with the session', expired, true, 1, false],
    ['is over once the messenger has none any more', session, false, 1, false],
  ] as const)('%s', (_, of, offered, after, holds) => {
    expect(deviceLinkHolds({ expiresAt: MADE + DEVICE_LINK_MS }, of, { offered, at: MADE + after })).toBe(holds);
  });
});
