import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import type { GuestMessage } from '@rejoin/core/conversation/message';
import { isMadeOnce } from '@rejoin/core/conversation/message-id';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { threadsInto } from '@rejoin/core/conversation/threading';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import type { Instant } from '@rejoin/core/instant';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import { isLeftBehind } from '@rejoin/core/visibility/visible-to-guest';
import { companyFacts, type FactsPorts } from '../company/company-facts.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession } from '../ports/sessions.ts';
import type { DeploymentPicture } from '../ports/settings.ts';
import type { Conversations } from './conversations.ts';
import { findUploads } from './find-uploads.ts';
import type { Deed, Executed } from './run-deeds.ts';

export type SendGuestMessagePorts = FactsPorts & {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<ConversationLog, 'currentOf'>;
  readonly conversations: Conversations;
  readonly attachments: Attachments;
};

export type SendGuestMessage = {
  readonly session: GuestSession;
  /** The session's conversation as the connection last knew it; saves a look-up, and does no harm when it is out of date. */
  readonly conversationId?: string;
  /** The latest time that the guest was told of; the message lies after it. */
  readonly after?: Instant;
  readonly message: Omit<GuestMessage, 'attachments'> & { readonly attachmentIds: readonly string[] };
};

export type SentGuestMessage =
  | { readonly type: 'stored'; readonly conversationId: string; readonly sequence: number; readonly repeated: boolean }
  | {
      readonly type: 'refused';
      readonly refusal:
        | ConversationRefusal
        | 'attachmentNotFound'
        | 'attachmentNotReady'
        | 'attachmentsDisabled'
        | 'inactive';
    };

/** Two messages of one session that begin a conversation at once settle within this many rounds. */
const ROUNDS = 5;

/**
 * The guest says something. The same is stored once per session and `metadata.id`, else per unique `tracingId`, as `onceOf`
 * tells; a repeat is answered like the first. Begins the session's conversation where there is none to go on with.
 */
export async function sendGuestMessage(
  ports: SendGuestMessagePorts,
  input: SendGuestMessage,
): Promise<SentGuestMessage> {
  const { session } = input;
  const said = await prepare(ports, input);
  if ('refusal' in said) return refused(said.refusal);
  let conversationId = input.conversationId;
  for (let round = 0; round < ROUNDS; round += 1) {
    const target = conversationId === undefined ? await currentConversation(ports, said, session) : { conversationId };
    const sent = outcome(
      await (target.conversationId === undefined
        ? start(ports, { ...input, ...target }, said)
        : goOn(ports, target.conversationId, { ...input, ...said, isHearsay: conversationId !== undefined })),
    );
    if (sent !== 'again') return sent;
    conversationId = undefined;
  }
  throw new Error("The session's conversation keeps changing");
}

/**
 * Gives the message its place in the conversation, behind everything that was begun before, and returns without waiting until
 * it is stored. `again`: it has no place there any more and is to be sent without naming the conversation.
 */
export async function beginGuestMessage(
  ports: SendGuestMessagePorts,
  input: SendGuestMessage & { readonly conversationId: string },
): Promise<{ readonly sent: Promise<SentGuestMessage | 'again'> }> {
  const said = await prepare(ports, input);
  if ('refusal' in said) return { sent: Promise.resolve(refused(said.refusal)) };
  const { conversationId } = input;
  const deed = await goingOn(ports, conversationId, { ...input, ...said, isHearsay: true });
  if (deed === undefined) return { sent: Promise.resolve('again') };
  return { sent: execute(ports, deed).then(outcome) };
}

async function prepare(
  ports: SendGuestMessagePorts,
  { session, message }: SendGuestMessage,
): Promise<Said | { readonly refusal: Extract<SentGuestMessage, { type: 'refused' }>['refusal'] }> {
  const picture = await ports.pictures.of(session.deploymentId);
  if (picture === undefined || !admitsGuests(picture.deployment.status, picture.licences))
    return { refusal: 'inactive' };
  const { attachmentIds, ...rest } = message;
  if (attachmentIds.length > 0 && !picture.configuration.content.messenger.attachments.enabled)
    return { refusal: 'attachmentsDisabled' };
  const uploads = await findUploads(ports, { type: 'guest', sessionId: session.id }, attachmentIds);
  return 'refusal' in uploads ? uploads : { message: { ...rest, attachments: uploads }, picture };
}

function outcome(executed: Executed): SentGuestMessage | 'again' {
  switch (executed.type) {
    case 'done': {
      const entry = executed.entries.find(({ event }) => event.type === 'GuestMessaged');
      if (entry === undefined) throw new Error('A stored message is missing from its own decision');
      return {
        type: 'stored',
        conversationId: executed.state.conversationId,
        sequence: entry.sequence,
        repeated: false,
      };
    }
    case 'repeated':
      return { type: 'stored', conversationId: executed.conversationId, sequence: executed.sequence, repeated: true };
    case 'conflict':
      return 'again';
    case 'refused':
      if (executed.refusal === 'conversationEnded') return 'again';
      if (executed.refusal === 'noSeat') throw new Error('A guest message takes no seat');
      return refused(executed.refusal);
  }
}

type Said = { readonly message: GuestMessage; readonly picture: DeploymentPicture };

async function start(
  ports: SendGuestMessagePorts,
  { session, after, earlierConversationId }: Pick<SendGuestMessage, 'session' | 'after'> & Target,
  { message, picture }: Said,
): Promise<Executed> {
  const conversationId = ports.newId();
  const facts = await companyFacts(ports, picture);
  return ports.conversations.execute({
    conversationId,
    ...onceOf(session, conversationId, message),
    command: () => ({
      type: 'start',
      conversationId,
      sessionId: session.id,
      deploymentId: session.deploymentId,
      sessionSeconds: session.durationSeconds,
      ...(after === undefined ? {} : { after }),
      ...(session.guest !== undefined && { guest: session.guest }),
      ...(earlierConversationId === undefined ? {} : { earlierConversationId }),
      message,
      facts,
      licensed: carriesWebMessaging(picture.licences),
    }),
  });
}

async function goOn(...message: Parameters<typeof goingOn>): Promise<Executed> {
  const [ports] = message;
  const deed = await goingOn(...message);
  return deed === undefined ? { type: 'conflict' } : execute(ports, deed);
}

/** What the guest has left behind answers nothing that they say now. */
async function execute({ conversations }: Pick<SendGuestMessagePorts, 'conversations'>, deed: Deed): Promise<Executed> {
  const executed = await conversations.execute(deed);
  if (executed.type !== 'repeated') return executed;
  const state = (await conversations.states([deed.conversationId])).get(deed.conversationId);
  return state !== undefined && isLeftBehind(state) ? { type: 'refused', refusal: 'conversationEnded' } : executed;
}

/** What is to be done for a message in this conversation; `undefined`: it is not this one's any more. */
async function goingOn(
  ports: SendGuestMessagePorts,
  conversationId: string,
  said: Pick<SendGuestMessage, 'session' | 'after'> &
    Said & {
      /** The caller has named the conversation: whether the time to rejoin is over has not been looked at. */
      readonly isHearsay: boolean;
    },
): Promise<Deed | undefined> {
  const { session, message, picture, after, isHearsay } = said;
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  const isOver = isHearsay && state !== undefined && !threadsInto(state, picture.threadingMinutes, ports.clock());
  if (isOver) return undefined;
  const facts = await companyFacts(ports, picture, state);
  const command = { type: 'message', message, facts, ...(after !== undefined && { after }) } as const;
  return { conversationId, ...onceOf(session, conversationId, message), command: () => command };
}

/** Where the guest's message goes; without a conversation a new one begins, which may have an earlier one. */
type Target = { readonly conversationId?: string; readonly earlierConversationId?: string };

/** A conversation whose time to rejoin is over is left behind. */
async function currentConversation(
  ports: SendGuestMessagePorts,
  { picture }: Said,
  session: GuestSession,
): Promise<Target> {
  const current: ConversationState | undefined = await ports.log.currentOf(session.id);
  if (current === undefined) return {};
  const { conversationId } = current;
  if (threadsInto(current, picture.threadingMinutes, ports.clock())) return { conversationId };
  await ports.conversations.execute({ conversationId, command: () => ({ type: 'supersede' }) });
  return { earlierConversationId: conversationId };
}

/**
 * The id alone does not do: some clients count theirs anew with each page. Other words under the same one are another message,
 * and so are the same words under an id that may be made twice, after the conversation in which they were said is left behind.
 * A tracingId that may be made twice says nothing: some clients send the same with everything.
 */
function onceOf(session: GuestSession, conversationId: string, message: GuestMessage): { once?: string } {
  const { metadata, tracingId, text, attachments, responses = [] } = message;
  const mark = tracingId !== undefined && isMadeOnce(tracingId) ? tracingId : undefined;
  const id = metadata?.['id'] || mark;
  if (id === undefined) return {};
  const within = isMadeOnce(id) ? session.id : conversationId;
  return { once: JSON.stringify([within, id, text, attachments.map((attachment) => attachment.id), responses]) };
}

function refused(refusal: Extract<SentGuestMessage, { type: 'refused' }>['refusal']): SentGuestMessage {
  return { type: 'refused', refusal };
}
