import { WHY_THEM } from '../../live/why-me.ts';
import type { WatchedEntry } from '../../live/wire.ts';

/** A line of a conversation as a supervisor reads it. */
export type WatchedLine = {
  readonly key: number;
  readonly at: number;
  readonly kind: 'guest' | 'company' | 'whisper' | 'note' | 'happening';
  readonly who: string;
  readonly text: string;
  /** What came with the words. */
  readonly files: readonly WatchedFile[];
};

type Messaged = Extract<WatchedEntry['event'], { type: 'GuestMessaged' | 'AgentMessaged' }>;

/** A file with the address it can be read from for a while. */
export type WatchedFile = Messaged['message']['attachments'][number];

type NameOf = (id: string) => string;

/** What was said and what happened, whispers and notes among it. */
export function watchedLines(
  entries: readonly WatchedEntry[],
  { guestName, nameOf, queueName }: { readonly guestName: string; readonly nameOf: NameOf; readonly queueName: NameOf },
): WatchedLine[] {
  return entries.flatMap(({ sequence: key, at, event }): WatchedLine[] => {
    const happened = (text: string): WatchedLine[] => [{ key, at, kind: 'happening', who: '', text, files: [] }];
    const said = (
      kind: WatchedLine['kind'],
      who: string,
      { text, attachments = [] }: { readonly text: string; readonly attachments?: readonly WatchedFile[] },
    ): WatchedLine[] => [{ key, at, kind, who, text, files: attachments }];
    switch (event.type) {
      case 'GuestMessaged':
        return said('guest', guestName, event.message);
      case 'AgentMessaged':
        return said('company', event.agentName, event.message);
      case 'FlowMessaged':
      case 'PlaceTold':
      case 'Introduced':
        return said('company', 'Automatic', { text: event.text });
      case 'Whispered':
        return said('whisper', `${event.byName} to ${nameOf(event.toAgentId)}`, { text: event.text });
      case 'Noted':
        return said('note', event.byName, { text: event.text });
      case 'Queued':
        return happened(`Waiting in ${queueName(event.queueId)}`);
      case 'Offered':
        return event.byName === undefined
          ? happened(`Offered to ${nameOf(event.agentId)}, who ${WHY_THEM[event.reason]}`)
          : [];
      case 'Accepted':
        return happened(`${event.agentName} took it`);
      case 'Declined':
        return happened(`${nameOf(event.agentId)} declined`);
      case 'Unanswered':
        return happened(`${nameOf(event.agentId)} did not answer`);
      case 'Parked':
        return happened(`${nameOf(event.agentId)} parked it`);
      case 'Resumed':
        return happened(`${event.agentName} took it back`);
      case 'TransferOffered':
        return happened(`${nameOf(event.agentId)} asked ${nameOf(event.toAgentId)} to take it`);
      case 'Transferred':
        return happened(`${nameOf(event.agentId)} handed it to ${queueName(event.toQueueId)}`);
      case 'Reassigned': {
        const from = event.fromAgentId === undefined ? '' : ` from ${nameOf(event.fromAgentId)}`;
        const to = event.toAgentId === undefined ? queueName(event.queueId) : nameOf(event.toAgentId);
        return happened(`${event.byName} moved it${from} to ${to}`);
      }
      case 'TakenOver':
        return happened(`${event.byName} took it over`);
      case 'Disconnected':
        return happened(event.agentId === undefined ? 'The flow left' : `${nameOf(event.agentId)} left`);
      case 'Rejoined':
        return happened('The guest is back');
      case 'Ended':
        return happened('Over');
      default:
        return [];
    }
  });
}

/** Why the conversation came to the agent who has it: as the latest offer to them says, as far as it has been read. */
export function reasonFor(entries: readonly WatchedEntry[], agentId: string | undefined): string | undefined {
  const reasons = entries.flatMap(({ event }) =>
    event.type === 'Offered' && event.agentId === agentId ? [event.reason] : [],
  );
  const latest = reasons.at(-1);
  return latest === undefined ? undefined : WHY_THEM[latest];
}
