import type { AgentNews, InboxRow } from '../../live/wire.ts';

/** Something that has become of a conversation of mine without my doing. */
export type HandoverNotice = { readonly text: string; readonly detail?: string; readonly conversationId?: string };

export type HandoverView = {
  /** As I knew it until now. */
  readonly before: InboxRow | undefined;
  readonly agentId: string;
  readonly nameOf: (agentId: string) => string;
  /** Whether its thread is before me. */
  readonly isOpen: boolean;
};

/** What to say of news, where it says that somebody has taken my conversation, has not, or has whispered to me elsewhere. */
export function handoverNotice(news: AgentNews, view: HandoverView): HandoverNotice | undefined {
  const { before } = view;
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
      return event.because === 'inactivity' ? { text: `${guest} was closed: nobody wrote.` } : undefined;
    default:
      return undefined;
  }
}
