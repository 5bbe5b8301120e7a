import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import type { AttachmentRef } from '@rejoin/core/conversation/message';
import { visibleToAgent } from '@rejoin/core/visibility/visible-to-agent';
import type { SignedInPerson } from './context.ts';

/** A file with the address it can be read from for a while. */
export type LinkedAttachment = AttachmentRef & {
  readonly url: string;
  /** Of the smaller picture, where there is one. */
  readonly thumbnailUrl?: string;
};

type Messaged = Extract<ConversationEvent, { type: 'GuestMessaged' | 'AgentMessaged' }>;
type Linked<Event> = Event extends Messaged
  ? Omit<Event, 'message'> & {
      readonly message: Omit<Event['message'], 'attachments'> & { readonly attachments: readonly LinkedAttachment[] };
    }
  : Event;

/** An entry of a conversation as an agent's screen gets it. */
export type LinkedEntry = Omit<Entry, 'event'> & { readonly event: Linked<ConversationEvent> | Hidden };

/** Holds the place of what is not for this agent. */
type Hidden = { readonly type: 'Hidden' };

/** Who reads, and signed addresses of a file and of the smaller picture beside it. */
export type Reader = {
  readonly person: Pick<SignedInPerson, 'id'>;
  readonly downloadUrl: (attachmentId: string) => string;
  readonly thumbnailUrl: (attachmentId: string) => string;
};

export function linkedEntry(entry: Entry, { downloadUrl, thumbnailUrl, person }: Reader): LinkedEntry {
  const { event } = entry;
  if (!visibleToAgent(event, person.id)) return { ...entry, event: { type: 'Hidden' } };
  const link = (attachments: readonly AttachmentRef[]) =>
    attachments.map((each) => ({
      ...each,
      url: downloadUrl(each.id),
      ...(each.hasThumbnail && { thumbnailUrl: thumbnailUrl(each.id) }),
    }));
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
