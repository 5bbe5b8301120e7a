import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import type { AttachmentRef } from '@rejoin/core/conversation/message';

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

/** An entry of a conversation as a screen of the company's people gets it. */
export type LinkedEntry = Omit<Entry, 'event'> & { readonly event: Linked<ConversationEvent> | Hidden };

/** Holds the place of what is not for whoever reads. */
type Hidden = { readonly type: 'Hidden' };

/** Signed addresses of a file and of the smaller picture beside it. */
type Links = {
  readonly downloadUrl: (attachmentId: string) => string;
  readonly thumbnailUrl: (attachmentId: string) => string;
};

export function linkedEntry(
  entry: Entry,
  { downloadUrl, thumbnailUrl }: Links,
  isVisible: (entry: Entry) => boolean,
): LinkedEntry {
  const { event } = entry;
  if (!isVisible(entry)) return { ...entry, event: { type: 'Hidden' } };
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
