import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import type { AttachmentRef } from '@rejoin/core/conversation/message';

/** A file with the address it can be read from for a while. */
export type LinkedAttachment = AttachmentRef & { readonly url: string };

type Messaged = Extract<ConversationEvent, { type: 'GuestMessaged' | 'AgentMessaged' }>;
type Linked<Event> = Event extends Messaged
  ? Omit<Event, 'message'> & {
      readonly message: Omit<Event['message'], 'attachments'> & { readonly attachments: readonly LinkedAttachment[] };
    }
  : Event;

/** An entry of a conversation as an agent's screen gets it. */
export type LinkedEntry = Omit<Entry, 'event'> & { readonly event: Linked<ConversationEvent> };

export function linkedEntry(entry: Entry, urlOf: (attachmentId: string) => string): LinkedEntry {
  const { event } = entry;
  const link = (attachments: readonly AttachmentRef[]) => attachments.map((each) => ({ ...each, url: urlOf(each.id) }));
  switch (event.type) {
    case 'GuestMessaged':
      return {
        ...entry,
        event: { ...event, message: { ...event.message, attachments: link(event.message.attachments) } },
      };
    case 'AgentMessaged':
      return {
        ...entry,
        event: { ...event, message: { ...event.message, attachments: link(event.message.attachments) } },
      };
    default:
      return { ...entry, event };
  }
}
