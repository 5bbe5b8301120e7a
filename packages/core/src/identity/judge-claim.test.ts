import { expect, test } from 'vitest';
import { type Claim, type JudgedClaim, judgeClaim } from './judge-claim.ts';

const NOW = 10_000_000;
const alive = { lastActivityAt: NOW - 1000, durationSeconds: 900 };
const over = { lastActivityAt: NOW - 900_000, durationSeconds: 900 };
const fresh: Claim = { mine: alive, theirs: undefined, hasConversation: false, allowSessionUpgrade: true };
const nothing: JudgedClaim = { keeps: 'mine', clearedExistingSession: false, steppedUp: false, startsNew: false };

test.each<[string, Partial<Claim>, Partial<JudgedClaim>]>([
  ['who comes for the first time gets the session of the token', {}, {}],
  ['who has a session goes on with it', { theirs: alive }, { keeps: 'theirs', clearedExistingSession: true }],
  ['who had one that is over begins anew', { theirs: over }, {}],
  ['in the midst of a conversation takes it along', { hasConversation: true }, { steppedUp: true }],
  [
    'takes it along although they have a session',
    { hasConversation: true, theirs: alive },
    { steppedUp: true, clearedExistingSession: true },
  ],
  [
    'where that is not allowed the conversation stays behind',
    { hasConversation: true, allowSessionUpgrade: false },
    { startsNew: true },
  ],
  [
    'where that is not allowed who has a session goes on with it',
    { hasConversation: true, allowSessionUpgrade: false, theirs: alive },
    { keeps: 'theirs', clearedExistingSession: true },
  ],
  [
    'takes no conversation of somebody who had signed in before',
    { hasConversation: true, mine: { ...alive, authenticated: true } },
    { startsNew: true },
  ],
  ['takes no conversation of a session that is over', { hasConversation: true, mine: over }, { startsNew: true }],
])('%s', (_, claim, expected) => {
  expect(judgeClaim({ ...fresh, ...claim }, NOW)).toEqual({ ...nothing, ...expected });
});
