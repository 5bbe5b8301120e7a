import type { ThreadEntry } from '../../live/wire.ts';
import { nameOf } from './agent-names.ts';

/** How a line about a leg looks. */
export type LegHappening = 'aside' | 'handed' | 'noted';

export type LegNames = {
  readonly agents: ReadonlyMap<string, string>;
  /** What queues are called, by id. */
  readonly queues: ReadonlyMap<string, string>;
};

/** A line in the thread for what became of a leg; `undefined`: nothing to read. */
export function legWords(
  event: ThreadEntry['event'],
  { agents, queues }: LegNames,
): { readonly kind: LegHappening; readonly words: string } | undefined {
  const name = (agentId: string) => nameOf(agents, agentId);
  const aside = (words: string) => ({ kind: 'aside' as const, words });
  const handed = (words: string) => ({ kind: 'handed' as const, words });
  const noted = (words: string) => ({ kind: 'noted' as const, words });
  switch (event.type) {
    case 'Parked':
      return aside(`${name(event.agentId)} parked the conversation`);
    case 'Resumed':
      return aside(`${name(event.agentId)} took it back`);
    case 'TransferOffered':
      return handed(`${name(event.agentId)} asked ${name(event.toAgentId)} to take it`);
    case 'TransferEnded':
      return handed(`${name(event.toAgentId)} ${TRANSFER_ENDS[event.because]}`);
    case 'Transferred':
      return handed(`${name(event.agentId)} handed it to ${queues.get(event.toQueueId) ?? 'another queue'}`);
    case 'TakenOver':
      return handed(`${name(event.byId)} took it over`);
    case 'InactivityWarned':
      return noted('Nobody has written for a while');
    case 'ReturnedToFlow':
      return noted('Nobody wrote, and the message flow has the guest again');
    case 'Introduced':
    case 'PlaceTold':
      return noted(`The guest was told: ${event.text}`);
    case 'AttributesSet':
      return noted(
        `Noted: ${Object.entries(event.attributes)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ')}`,
      );
    case 'WrappedUp':
      return noted(`${name(event.agentId)} wrapped up${event.notes === '' ? '' : `: ${event.notes}`}`);
    default:
      return undefined;
  }
}

const TRANSFER_ENDS = {
  cancelled: 'is no longer asked',
  declined: 'declined',
  unanswered: 'did not answer',
} as const;
