import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { goingOn, guestDataEntry, type Held } from '@rejoin/core/guest-data/held';
import type { Clock } from '../ports/clock.ts';
import type { GuestData } from '../ports/guest-data.ts';

export type EraseGuestOutcome =
  | { readonly type: 'erased'; readonly held: Held }
  /** `conversationsGoOn`: somebody waits for an answer or gives it; those conversations have to be disconnected first. */
  | { readonly type: 'refused'; readonly refusal: 'guestNotFound' | 'conversationsGoOn' };

/** Erases everything that is held about the guest who has the session, on all their sessions. */
export async function eraseGuest(
  ports: { readonly guestData: Pick<GuestData, 'erase'>; readonly clock: Clock },
  { sessionId, by }: { readonly sessionId: string; readonly by: AuditActor },
): Promise<EraseGuestOutcome> {
  let erased: Held | undefined;
  const outcome = await ports.guestData.erase<'conversationsGoOn'>(sessionId, ports.clock(), ({ held }, states) => {
    if (goingOn(states).length > 0) return { type: 'refused', refusal: 'conversationsGoOn' };
    erased = held;
    return { type: 'erase', entry: guestDataEntry({ by, sessionId, action: 'erased', held }) };
  });
  if (outcome.type === 'refused') return outcome;
  return outcome.type === 'missing' || erased === undefined
    ? { type: 'refused', refusal: 'guestNotFound' }
    : { type: 'erased', held: erased };
}
