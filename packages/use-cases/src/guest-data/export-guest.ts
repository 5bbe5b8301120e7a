import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { guestDataEntry } from '@rejoin/core/guest-data/held';
import type { GuestData, GuestRecord } from '../ports/guest-data.ts';

export type ExportGuestOutcome =
  | { readonly type: 'exported'; readonly guest: GuestRecord }
  | { readonly type: 'refused'; readonly refusal: 'guestNotFound' };

/** Everything that is held about the guest who has the session. The audit log says who has taken it. */
export async function exportGuest(
  ports: { readonly guestData: Pick<GuestData, 'read' | 'note'> },
  { sessionId, by }: { readonly sessionId: string; readonly by: AuditActor },
): Promise<ExportGuestOutcome> {
  const guest = await ports.guestData.read(sessionId);
  if (guest === undefined) return { type: 'refused', refusal: 'guestNotFound' };
  await ports.guestData.note(guestDataEntry({ by, sessionId, action: 'exported', held: guest.held }));
  return { type: 'exported', guest };
}
