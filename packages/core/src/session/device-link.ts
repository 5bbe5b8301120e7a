import type { Instant } from '../instant.ts';
import { type SessionLife, sessionExpired } from './expiry.ts';

/** How long a link holds that takes a guest's conversation to another device, in milliseconds: a quarter of an hour. */
export const DEVICE_LINK_MS = 900_000;

/** The session that is to be had on another device. */
export type LinkedSession = SessionLife & {
  /** It has been signed in: its token alone does not open it any more. */
  readonly authenticated?: true;
};

/** `notOffered`: the messenger does not have it, or serves nobody now. `signedIn`: they sign in on the other device. */
export type DeviceLinkRefusal = 'notOffered' | 'signedIn' | 'sessionExpired';

/** Why a guest may not take their conversation to another device. `offered`: the messenger serves guests and has it. */
export function refuseDeviceLink(session: LinkedSession, offered: boolean, at: Instant): DeviceLinkRefusal | undefined {
  if (!offered) return 'notOffered';
  if (session.authenticated === true) return 'signedIn';
  return sessionExpired(session, at) ? 'sessionExpired' : undefined;
}

/** Whether a link that was made still does what it was made for, as the session stands now. */
export function deviceLinkHolds(
  { expiresAt }: { readonly expiresAt: Instant },
  session: LinkedSession,
  { offered, at }: { readonly offered: boolean; readonly at: Instant },
): boolean {
  return at < expiresAt && refuseDeviceLink(session, offered, at) === undefined;
}
