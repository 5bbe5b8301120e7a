import type { VerifiedGuest } from '@rejoin/core/identity/guest-profile';
import { type JudgedClaim, judgeClaim } from '@rejoin/core/identity/judge-claim';
import type { Conversations } from '../conversation/conversations.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession, Sessions } from '../ports/sessions.ts';

type Ports = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sessions: Sessions;
  readonly log: Pick<ConversationLog, 'currentOf'>;
  readonly conversations: Conversations;
};

type Claim = {
  readonly guest: VerifiedGuest;
  readonly tokenHash: string;
  readonly deploymentId: string;
  readonly durationSeconds: number;
  readonly allowSessionUpgrade: boolean;
};

type Claimed =
  | (Omit<JudgedClaim, 'keeps'> & {
      readonly type: 'claimed';
      /** Sessions whose connections have nothing to do there any more. */
      readonly displaced: readonly string[];
      readonly created: boolean;
    })
  | { readonly type: 'refused'; readonly refusal: 'otherPerson' };

const UNCHANGED = { clearedExistingSession: false, steppedUp: false, startsNew: false } as const;

/** Two devices that sign in at once settle within this many rounds. */
const ROUNDS = 5;

/** Puts the person's session under the token, or makes the token's session theirs. */
export async function claimSession(ports: Ports, claim: Claim): Promise<Claimed> {
  const { guest, tokenHash, deploymentId, durationSeconds } = claim;
  let created = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = ports.clock();
    const opened = await ports.sessions.open({ id: ports.newId(), tokenHash, deploymentId, durationSeconds, at });
    created ||= opened.created;
    const { session } = opened;
    if (session.guest?.identityId === guest.identityId)
      return { type: 'claimed', displaced: [], created, ...UNCHANGED };
    if (session.guest !== undefined) return { type: 'refused', refusal: 'otherPerson' };
    const claimed = await claimAnonymous(ports, session, claim);
    if (claimed !== undefined) return { ...claimed, created: created && !claimed.clearedExistingSession };
  }
  throw new Error("The person's session keeps changing");
}

/** `undefined`: somebody was faster. */
async function claimAnonymous(
  ports: Ports,
  mine: GuestSession,
  { guest, tokenHash, deploymentId, allowSessionUpgrade }: Claim,
): Promise<Extract<Claimed, { type: 'claimed' }> | undefined> {
  const { identityId } = guest;
  const theirs = await ports.sessions.ofIdentity(identityId, deploymentId);
  const state = await ports.log.currentOf(mine.id);
  const claim = { mine, theirs, hasConversation: state !== undefined, allowSessionUpgrade };
  const { keeps, ...judged } = judgeClaim(claim, ports.clock());
  const goesOn = theirs !== undefined && keeps === 'theirs';
  const done = goesOn
    ? await ports.sessions.moveToken({ sessionId: theirs.id, fromId: mine.id, tokenHash })
    : await ports.sessions.bind({ sessionId: mine.id, identityId, ...(theirs && { inPlaceOf: theirs.id }) });
  if (!done) return undefined;
  if (goesOn) await leaveBehind(ports, mine);
  else if (theirs !== undefined) await leaveBehind(ports, theirs);
  return {
    type: 'claimed',
    displaced: [...(theirs === undefined ? [] : [theirs.id]), mine.id],
    created: false,
    ...judged,
  };
}

/** Nobody holds the session any more: whatever goes on in it is over. */
async function leaveBehind(ports: Ports, { id }: GuestSession): Promise<void> {
  const state = await ports.log.currentOf(id);
  if (state === undefined) return;
  await ports.conversations.execute({
    conversationId: state.conversationId,
    command: () => ({ type: 'supersede' }),
  });
}
