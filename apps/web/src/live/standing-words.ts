import type { Presence } from '@rejoin/core/presence/presence';
import type { AgentStatus, Colleague } from './wire.ts';

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

/** How somebody else stands: on queue without a line nothing is offered to them. My own line is told of elsewhere. */
export function colleagueWords({
  noLine,
  ...standing
}: Pick<Colleague, 'presence' | 'routingStatus' | 'noLine'>): Words {
  return noLine && standing.routingStatus === 'onQueue'
    ? { label: 'No line', meaning: 'attention' }
    : standingWords(standing);
}

/** Why nothing can be sent to them now, if so. */
export function whyNot(colleague: Colleague): string | undefined {
  const { routingStatus, noLine, load, capacity } = colleague;
  if (routingStatus === 'notResponding') return 'Has let an offer ring out';
  if (routingStatus === 'offQueue') return `Is ${standingWords(colleague).label.toLowerCase()}`;
  if (noLine) return 'Has no line at the moment';
  return load >= capacity ? 'Has no room' : undefined;
}
