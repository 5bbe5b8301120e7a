import { isDeepStrictEqual } from 'node:util';
import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import type { InboxGroup } from '@rejoin/core/inbox/inbox-row';
import type { Agent } from '../people/agent.ts';
import type { Scene } from '../scene.ts';
import type { Page } from '../world/ledger.ts';
import type { Invariant } from './invariant.ts';

/** What a guest may see; anything that is not named here is none of their business. */
const GUESTS_SEE: readonly ConversationEvent['type'][] = [
  'GuestJoined',
  'GuestMessaged',
  'GuestSignedIn',
  'FlowMessaged',
  'PlaceTold',
  'Introduced',
  'AgentMessaged',
  'ProgramMessaged',
];

export const SCREENS: readonly Invariant[] = [
  {
    name: 'a guest never sees what is not for them',
    whenCalm: ({ guests }) =>
      guests.flatMap(({ tabs }) =>
        tabs.flatMap(({ name, threads }) =>
          [...threads.all()].flatMap(([, entries]) =>
            entries.filter(({ event }) => !isForGuest(event)).map(({ event }) => `${name} sees ${event.type}`),
          ),
        ),
      ),
  },
  {
    name: 'every tab of a guest has all that is for them, in its order',
    whenCalm: ({ ledger, guests }) =>
      guests.flatMap(({ sessionId, tabs }) => {
        const page = [...ledger.pages.values()].find(
          ({ truth }) => truth.sessionId === sessionId && truth.status !== 'ended',
        );
        if (page === undefined) return [];
        const wanted = page.entries.filter(({ event }) => isForGuest(event));
        return tabs
          .filter(({ isCaughtUp }) => isCaughtUp())
          .flatMap(({ name, threads }) => difference(name, wanted, threads.entries(page.truth.conversationId)));
      }),
  },
  {
    name: 'an agent has all that was said in what is theirs, in its order',
    whenCalm: ({ ledger, agents }) =>
      agents.flatMap(({ agentId, name, threads, isLive }) =>
        !isLive()
          ? []
          : [...ledger.pages.values()]
              .filter(({ truth }) => truth.owner === agentId)
              .flatMap(({ truth, entries }) => difference(name, entries, threads.entries(truth.conversationId))),
      ),
  },
  {
    name: "an agent's list shows what there is for them and nothing else",
    whenCalm: (scene) => scene.agents.flatMap((agent) => (agent.isLive() ? listProblems(scene, agent) : [])),
  },
  {
    name: 'everybody is back',
    whenCalm: ({ agents, guests }) => [
      ...agents.filter(({ place, isLive }) => !place.isAway() && !isLive()).map(({ name }) => name),
      ...guests.flatMap(({ tabs }) =>
        tabs.filter(({ place, isCaughtUp }) => !place.isAway() && !isCaughtUp()).map(({ name }) => name),
      ),
    ],
  },
  {
    name: 'nothing counts as delivered that did not arrive, nor less than before',
    onDelivered({ ledger, guests }, conversationId, delivered) {
      if (delivered < (ledger.delivered.get(conversationId) ?? 0)) return `back to ${delivered}`;
      const arrived = Math.max(0, ...guests.map(({ received }) => received.get(conversationId) ?? 0));
      return delivered > arrived ? `${delivered} of ${arrived}` : undefined;
    },
  },
];

function isForGuest(event: ConversationEvent): boolean {
  if (event.type === 'InactivityWarned') return event.text !== '';
  return event.type === 'Disconnected' ? event.notice !== 'nothing' : GUESTS_SEE.includes(event.type);
}

function difference(who: string, wanted: readonly Entry[], found: readonly Entry[]): string[] {
  if (isDeepStrictEqual(found, wanted)) return [];
  const places = (entries: readonly Entry[]) => entries.map(({ sequence }) => sequence).join(' ');
  return [`${who} has ${places(found)} of ${places(wanted)}`];
}

function listProblems({ ledger, company }: Scene, { agentId, name, rows }: Agent): string[] {
  return [...ledger.pages.values()].flatMap(({ truth }) => {
    const row = rows.get(truth.conversationId);
    const wanted = groupFor(truth, agentId, company);
    const isRight = row?.group === wanted && (row === undefined || row.sequence === truth.sequence);
    const shown = row === undefined ? 'nothing' : `${row.group} at ${row.sequence}`;
    return isRight ? [] : [`${name} is shown ${shown} of ${truth.conversationId}: ${wanted} at ${truth.sequence}`];
  });
}

function groupFor(truth: Page['truth'], agentId: string, company: Scene['company']): InboxGroup | undefined {
  const { status, holder, owner, askedAgentId, queueId, wrapUps, lastAgentId } = truth;
  if ((status === 'alerting' && holder === agentId) || askedAgentId === agentId) return 'offered';
  if (owner === agentId) return status === 'connected' ? 'connected' : 'parked';
  if (wrapUps.some((due) => due.agentId === agentId)) return 'afterCallWork';
  const serves = company.queues.some(({ id, members }) => id === queueId && members.includes(agentId));
  if (status === 'waiting' || status === 'alerting') return serves ? 'waiting' : undefined;
  return (status === 'disconnected' || status === 'ended') && lastAgentId === agentId ? 'ended' : undefined;
}
