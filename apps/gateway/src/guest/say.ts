import { guestEntries } from '@rejoin/core/visibility/visible-to-guest';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { messageBodyOf, presenceEcho } from '@rejoin/protocol/down/message-body';
import { structuredMessageFrame } from '@rejoin/protocol/down/structured-message';
import { tooManyRequestsFrame } from '@rejoin/protocol/down/too-many-requests';
import type { OnMessage } from '@rejoin/protocol/up/on-message';
import { readUtterance, type Utterance } from '@rejoin/protocol/up/utterance';
import { joinConversation } from '@rejoin/use-cases/conversation/join-conversation';
import { reportGuestTyping } from '@rejoin/use-cases/typing/report-guest-typing';
import type { GuestServices } from './guest-services.ts';
import { tellMessageRefusal } from './refusals.ts';
import type { Room } from './room.ts';
import { toldAt, unkept } from './unkept.ts';

/** A message that has its place in the conversation; what it is answered, if anything, when it is stored. */
export type Later = { readonly type: 'later'; readonly frame: Promise<DownFrame | undefined> };

/** What came of onMessage: a frame for this connection alone, or the wish to clear the conversation, which closes it. */
export type Said =
  | { readonly type: 'answer'; readonly frame: DownFrame }
  | { readonly type: 'nothing' }
  | Later
  | { readonly type: 'clear' };

const NOTHING: Said = { type: 'nothing' };

/**
 * Carries out onMessage. A message that is stored comes back to all connections of the session through the room. Whoever joins
 * or clears does so when the messages before are stored (`inHand`).
 */
export async function say(
  services: GuestServices,
  room: Room,
  { request, inHand }: { readonly request: OnMessage; readonly inHand: Iterable<Promise<void>> },
): Promise<Said> {
  const { ports, limits } = services;
  const { tracingId } = request;
  const wait = limits.messages.take(room.session.id, ports.clock());
  if (wait > 0) return answer(tooManyRequestsFrame(wait, { tracingId, limit: 'messages' }));
  const utterance = readUtterance(request);
  switch (utterance.type) {
    case 'refused':
      return answer(errorSentenceFrame(utterance, tracingId));
    case 'typing':
      return typing(services, room, tracingId);
    case 'clear':
      await Promise.all(inHand);
      return { type: 'clear' };
    case 'join':
      await Promise.all(inHand);
      return join(services, room, { utterance, tracingId });
    case 'message':
      return { type: 'later', frame: store(services, room, { utterance, tracingId }) };
  }
}

/** A Join that begins the conversation comes back to all connections; another is echoed to the one that sent it. */
async function join(
  { ports }: GuestServices,
  room: Room,
  {
    utterance,
    tracingId,
  }: { readonly utterance: Extract<Utterance, { type: 'join' }>; readonly tracingId: string | undefined },
): Promise<Said> {
  const { type: _, ...along } = utterance;
  const marked = { ...along, ...vouched(room), ...(tracingId !== undefined && { tracingId }) };
  const joined = await joinConversation(ports, { session: room.session, join: marked, after: toldAt(room) });
  switch (joined.type) {
    case 'begun':
      room.conversationId ??= joined.conversationId;
      return NOTHING;
    case 'unchanged': {
      const echo = presenceEcho('Join', { ...unkept(room, ports), along: { ...along, ...vouched(room) } });
      return answer(structuredMessageFrame(echo, tracingId));
    }
    case 'refused':
      return answer(errorSentenceFrame(tellMessageRefusal(joined.refusal), tracingId));
  }
}

async function typing({ ports }: GuestServices, room: Room, tracingId: string | undefined): Promise<Said> {
  const { session, conversationId } = room;
  const reported = await reportGuestTyping(ports, { session, ...(conversationId !== undefined && { conversationId }) });
  return reported.type === 'refused'
    ? answer(errorSentenceFrame(tellMessageRefusal(reported.refusal), tracingId))
    : NOTHING;
}

type Stored = { readonly utterance: Extract<Utterance, { type: 'message' }>; readonly tracingId: string | undefined };

async function store(
  { ports, metrics, limits }: GuestServices,
  room: Room,
  { utterance, tracingId }: Stored,
): Promise<DownFrame | undefined> {
  const { type: _, attachmentIds, ...words } = utterance;
  const sent = await room.send({
    ...words,
    ...vouched(room),
    attachmentIds: attachmentIds.map((id) => room.adopt(id)),
    ...(tracingId !== undefined && { tracingId }),
  });
  if (sent.type === 'refused') return errorSentenceFrame(tellMessageRefusal(sent.refusal, utterance), tracingId);
  room.conversationId ??= sent.conversationId;
  if (!sent.repeated) {
    metrics.guestMessages.inc();
    // The room counts it, as it does those of other gateways, when it tells of it.
    limits.messages.correct(room.session.id, ports.clock(), 1);
    return undefined;
  }
  const { conversationId, sequence } = sent;
  const read = await ports.log.readForward([{ conversationId, after: sequence - 1 }], 1);
  const [entry] = guestEntries(read.get(conversationId) ?? []);
  if (entry?.sequence !== sequence) throw new Error('A repeated message is not where it was stored');
  return structuredMessageFrame(
    messageBodyOf({ conversationId, entry }, (id) => room.linkOf(id)),
    tracingId,
  );
}

/** What is said in the session of a guest who has signed in. */
function vouched({ session }: Room): { authenticated?: true } {
  return session.guest === undefined ? {} : { authenticated: true };
}

function answer(frame: DownFrame): Said {
  return { type: 'answer', frame };
}
