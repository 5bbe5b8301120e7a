import type { Offer } from '../offers/offer.ts';
import type { Reply, ReplyType } from '../offers/reply.ts';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { MessageItem, ThreadItem } from '../wire/structured-message.ts';

/** An offer as it stands now. */
export type OfferState = {
  readonly offer: Offer;
  /** The guest may answer it. */
  readonly open: boolean;
  /** What the guest chose of it. */
  readonly reply?: Reply;
};

export const REPLY_TYPES = {
  quickReplies: 'QuickReply',
  cards: 'Button',
  date: 'DatePicker',
  list: 'ListPicker',
  form: 'Form',
} as const satisfies Record<Offer['kind'], ReplyType>;

/**
 * How the offers of a thread stand, by the id of their message. An offer is answered once: by a reply that names its message, or by the
 * next of its type that names none. Quick replies are a suggestion: they go as soon as the guest or somebody else of the company's side
 * says anything, or newer ones come.
 */
export function offerStates(
  thread: readonly ThreadItem[],
  entries: readonly OutboxEntry[],
): ReadonlyMap<string, readonly OfferState[]> {
  const states = new Map<string, readonly OfferState[]>();
  const later = new Later();
  for (const { reply } of [...entries].reverse()) later.guestSaid(reply);
  for (const item of [...thread].reverse()) {
    if (item.kind !== 'message') continue;
    if (item.mine) {
      later.guestSaid(item.reply);
      continue;
    }
    if (item.offers)
      states.set(
        item.id,
        item.offers.map((offer) => later.stateOf(item, offer)),
      );
    later.companySaid(item);
  }
  return states;
}

/** What has happened after a message, gathered from the end of the thread upwards. */
class Later {
  private readonly named = new Map<string, Reply>();
  private readonly unnamed = new Map<ReplyType, Reply>();
  private readonly speakers = new Set<string>();
  private suggestionsGone = false;

  guestSaid(reply: Reply | undefined): void {
    this.suggestionsGone = true;
    if (reply?.to !== undefined) this.named.set(`${reply.type} ${reply.to}`, reply);
    else if (reply) this.unnamed.set(reply.type, reply);
  }

  companySaid(item: MessageItem): void {
    this.speakers.add(speakerOf(item));
  }

  stateOf(item: MessageItem, offer: Offer): OfferState {
    const type = REPLY_TYPES[offer.kind];
    const reply = this.named.get(`${type} ${item.id}`) ?? this.unnamed.get(type);
    if (reply?.to === undefined) this.unnamed.delete(type);
    const overtaken = [...this.speakers].some((speaker) => speaker !== speakerOf(item));
    const gone = offer.kind === 'quickReplies' && (this.suggestionsGone || overtaken);
    if (offer.kind === 'quickReplies') this.suggestionsGone = true;
    return { offer, open: !reply && !gone, ...(reply && { reply }) };
  }
}

function speakerOf({ bot, name = '' }: MessageItem): string {
  return bot ? 'the automatic reply' : `person ${name}`;
}
