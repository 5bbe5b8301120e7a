import type { LiveState } from '../../live/live-state.ts';
import type { AgentNews, InboxRow } from '../../live/wire.ts';

/** Something that has become of a conversation of mine without my doing. */
export type HandoverNotice = { readonly text: string; readonly detail?: string; readonly conversationId?: string };

export type HandoverView = {
  /** As I knew it until now. */
  readonly before: InboxRow | undefined;
  readonly agentId: string;
  readonly nameOf: (agentId: string) => string;
  readonly queueName: (queueId: string) => string;
  /** Whether its thread is before me. */
  readonly isOpen: boolean;
};

type Moved = NonNullable<Extract<AgentNews, { type: 'gone' }>['moved']>;
type MovedNames = Pick<HandoverView, 'nameOf' | 'queueName'>;

/** What to say of news, where it says that somebody has taken my conversation, has not, or has whispered to me elsewhere. */
export function handoverNotice(news: AgentNews, view: HandoverView): HandoverNotice | undefined {
  const { before } = view;
  if (before !== undefined && 'moved' in news && news.moved !== undefined)
    return { text: `${movedWords(news.moved, before.guestName, view)}.` };
  const wasMine = before?.group === 'connected' || before?.group === 'parked';
  if (before === undefined || !wasMine) return undefined;
  if (news.type === 'gone')
    return news.takenBy === undefined ? undefined : { text: `${news.takenBy} has ${before.guestName} now.` };
  if (news.type !== 'conversation') return undefined;
  for (const { event } of news.entries) {
    const notice = noticeOf(event, before.guestName, view);
    if (notice !== undefined) return { ...notice, conversationId: before.conversationId };
  }
  return undefined;
}

/** What agents and queues are called, as far as I know. */
export function namesIn({ agentNames, queues }: Pick<LiveState, 'agentNames' | 'queues'>): MovedNames {
  return {
    nameOf: (agentId) => agentNames[agentId] ?? 'A colleague',
    queueName: (queueId) => queues.find(({ id }) => id === queueId)?.name ?? 'another queue',
  };
}

/** That a supervisor has moved a conversation of mine, or one that rang at me, and to where. */
export function movedWords({ byName, toAgentId, queueId }: Moved, guest: string, names: MovedNames): string {
  return `${byName} moved ${guest} to ${toAgentId === undefined ? names.queueName(queueId) : names.nameOf(toAgentId)}`;
}

type Event = Extract<AgentNews, { type: 'conversation' }>['entries'][number]['event'];

function noticeOf(event: Event, guest: string, view: HandoverView): HandoverNotice | undefined {
  const { agentId, nameOf, isOpen } = view;
  switch (event.type) {
    case 'TakenOver':
      return event.byId === agentId ? undefined : { text: `${event.byName} has ${guest} now.` };
    case 'Accepted':
      return event.agentId === agentId ? undefined : { text: `${event.agentName} has ${guest} now.` };
    case 'TransferEnded': {
      if (event.because === 'cancelled') return undefined;
      const how = event.because === 'declined' ? 'declined' : 'did not answer';
      return { text: `${nameOf(event.toAgentId)} ${how}.`, detail: `${guest} is still yours.` };
    }
    case 'Whispered':
      return isOpen ? undefined : { text: `${event.byName} whispers about ${guest}`, detail: event.text };
    case 'Disconnected':
      if (event.byName !== undefined) return { text: `${event.byName} disconnected ${guest}.` };
      return event.because === 'inactivity' ? { text: `${guest} was closed: nobody wrote.` } : undefined;
    default:
      return undefined;
  }
}
