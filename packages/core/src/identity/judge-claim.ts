import type { Instant } from '../instant.ts';
import { type SessionLife, sessionExpired } from '../session/expiry.ts';

/** Somebody who has signed in comes with the token of a session that is not theirs yet. */
export type Claim = {
  /** The session of the token. `authenticated`: somebody has signed in on it before. */
  readonly mine: SessionLife & { readonly authenticated?: boolean };
  /** The session that the person has on the deployment. */
  readonly theirs: SessionLife | undefined;
  /** Whether a conversation goes on in the session of the token. */
  readonly hasConversation: boolean;
  /** Whether the configuration lets a guest take their conversation along when they sign in. */
  readonly allowSessionUpgrade: boolean;
};

export type JudgedClaim = {
  /** Which of the two sessions the person goes on with; the other one is left behind. */
  readonly keeps: 'mine' | 'theirs';
  /** Another session of the person was in use (guest API, section 3.1). */
  readonly clearedExistingSession: boolean;
  /** The guest was here already and goes on where they are (guest API, section 7.8). */
  readonly steppedUp: boolean;
  /** The conversation that the token had stays behind. */
  readonly startsNew: boolean;
};

/** A person goes on with the session they have, unless they sign in in the midst of a conversation and may take that along. */
export function judgeClaim({ mine, theirs, hasConversation, allowSessionUpgrade }: Claim, at: Instant): JudgedClaim {
  const lives = theirs !== undefined && !sessionExpired(theirs, at);
  const isGuests = mine.authenticated !== true && !sessionExpired(mine, at);
  const steppedUp = isGuests && allowSessionUpgrade && hasConversation;
  const goesOn = lives && !steppedUp;
  return {
    keeps: goesOn ? 'theirs' : 'mine',
    clearedExistingSession: lives,
    steppedUp,
    startsNew: !goesOn && !steppedUp && hasConversation,
  };
}
