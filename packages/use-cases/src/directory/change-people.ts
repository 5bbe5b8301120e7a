import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { changePeople as change, type PeopleDeed } from '@rejoin/core/directory/change-people';
import type { SettingsAtOnce } from '../ports/audit.ts';
import { wholly } from '../wholly.ts';
import { told } from './directory-outcome.ts';

/**
 * Gives or takes a role, activates or deactivates: all of those named, who were planned to be changed, or nobody. Refused while one
 * of those whose places would be closed holds conversations.
 */
export async function changePeople(
  ports: { readonly settingsAtOnce: SettingsAtOnce },
  input: {
    readonly by: Extract<AuditActor, { readonly type: 'person' }>;
    readonly personIds: readonly string[];
    readonly deed: PeopleDeed;
  },
) {
  const { by, ...wish } = input;
  if (wish.personIds.length > AT_ONCE_MAX) return { type: 'refused', refusal: 'tooManyAtOnce' } as const;
  return await wholly(ports, by, async ({ directory }) => {
    const outcome = await directory.change((now) => change(now, { ...wish, byId: by.id }));
    return told(outcome, { type: 'done' } as const);
  });
}
