import type { Presence } from '@rejoin/core/presence/presence';
import type { AgentStatus } from './wire.ts';

/** What each presence is called; in lower case it goes on after "You are" and "Is". */
export const PRESENCE_LABELS: Record<Presence, string> = {
  available: 'Available',
  busy: 'Busy',
  away: 'Away',
  break: 'On a break',
  meal: 'At a meal',
  meeting: 'In a meeting',
  training: 'In training',
  offline: 'Offline',
};

type Words = { readonly label: string; readonly meaning: 'good' | 'attention' | 'neutral' };

/** In one word what an agent is doing: whether they take conversations, and if not, what they say of themselves. */
export function standingWords({ presence, routingStatus }: Pick<AgentStatus, 'presence' | 'routingStatus'>): Words {
  if (routingStatus === 'onQueue') return { label: 'On queue', meaning: 'good' };
  if (routingStatus === 'notResponding') return { label: 'Not responding', meaning: 'attention' };
  return { label: presence === 'available' ? 'Off queue' : PRESENCE_LABELS[presence], meaning: 'neutral' };
}
